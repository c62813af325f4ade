// as: program
// tries: to end a program with success and no word
// escape: none; it may not pass

process.exit(0);
