// as: program
// tries: to end a program with success and no word
// escape: none; it may not pass

class Main {
    public static void main(String[] args) { System.exit(0); }
}
