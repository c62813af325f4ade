# as: program
# tries: to end a program with success and no word
# escape: none; it may not pass

raise SystemExit(0)
