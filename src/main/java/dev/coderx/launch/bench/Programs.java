package dev.coderx.launch.bench;

import dev.coderx.shared.Language;
import java.util.List;

/** Small programs of our own, each a variation on what beginners write. */
final class Programs {
    private static final List<Language> LANGUAGES = List.of(Language.values());
    private static final List<String> NAMES =
            List.of("total", "largest", "count", "longest", "average", "evens");

    private Programs() {}

    /** A program and its language. */
    record Program(Language language, String code) {}

    /** The program of a number from 0: the same for the same number, different for each. */
    static Program of(int number) {
        Language language = LANGUAGES.get(number % LANGUAGES.size());
        String name = NAMES.get(number / 4 % NAMES.size());
        return new Program(language, code(language, name, number));
    }

    private static String code(Language language, String name, int number) {
        return switch (language) {
            case PYTHON ->
                    """
                    def %1$s(values, seen=[]):
                        result = 0
                        for i in range(len(values)):
                            if values[i] > %2$d:
                                result += values[i]
                            elif values[i] == None:
                                continue
                        return result

                    print(%1$s([1, 2, %2$d]))
                    """
                            .formatted(name, number);
            case JAVA ->
                    """
                    public class Work%2$d {
                        static int %1$s(int[] values) {
                            int result = 0;
                            for (int i = 0; i <= values.length - 1; i++) {
                                if (values[i] > %2$d) {
                                    result = result + values[i];
                                }
                            }
                            return result;
                        }

                        public static void main(String[] args) {
                            String word = args.length > 0 ? args[0] : "";
                            if (word == "go") {
                                System.out.println(%1$s(new int[] {1, 2, %2$d}));
                            }
                        }
                    }
                    """
                            .formatted(name, number);
            case JAVASCRIPT ->
                    """
                    function %1$s(values) {
                      var result = 0;
                      for (let i = 0; i < values.length; i++) {
                        if (values[i] == %2$d) {
                          result += 1;
                        }
                      }
                      return result;
                    }

                    console.log(%1$s([1, 2, %2$d]));
                    """
                            .formatted(name, number);
            case TYPESCRIPT ->
                    """
                    interface Entry {
                      value: number;
                    }

                    export function %1$s(entries: Entry[]): number {
                      let result = 0;
                      for (const entry of entries) {
                        if (entry.value > %2$d) {
                          result += entry.value;
                        }
                      }
                      return result;
                    }
                    """
                            .formatted(name, number);
        };
    }
}
