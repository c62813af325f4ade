package dev.coderx.patterns;

import dev.coderx.shared.Language;

/** Ordinary code of each language, as students write it. */
final class Programs {

    private Programs() {}

    /** A function of some 15 lines; in Java a method, without the class around it. */
    static String usual(Language language, String name) {
        return switch (language) {
            case PYTHON ->
                    """
                    def %1$s(numbers, limit):
                        total = 0
                        seen = {}
                        for index, number in enumerate(numbers):
                            if number > limit:
                                seen[number] = index
                            elif number in seen:
                                total += seen[number]
                            else:
                                total += number %% 2
                        while limit > 0:
                            limit -= 1
                            total += limit
                        print("total", total)
                        return total

                    """
                            .formatted(name);
            case JAVA ->
                    """
                        int %1$s(int[] numbers, int limit) {
                            int total = 0;
                            for (int i = 0; i < numbers.length; i++) {
                                if (numbers[i] > limit) {
                                    total += i;
                                } else {
                                    total += numbers[i] %% 2;
                                }
                            }
                            while (limit > 0) {
                                limit--;
                                total += limit;
                            }
                            return total;
                        }

                    """
                            .formatted(name);
            case JAVASCRIPT, TYPESCRIPT ->
                    """
                    function %1$s(numbers, limit) {
                      let total = 0;
                      const seen = new Map();
                      for (let i = 0; i < numbers.length; i++) {
                        if (numbers[i] > limit) {
                          seen.set(numbers[i], i);
                        } else if (seen.has(numbers[i])) {
                          total += seen.get(numbers[i]);
                        } else {
                          total += numbers[i] %% 2;
                        }
                      }
                      while (limit > 0) {
                        limit -= 1;
                        total += limit;
                      }
                      return total;
                    }

                    """
                            .formatted(name);
        };
    }

    /** A whole file of about 40 lines. */
    static String file(Language language) {
        String code =
                usual(language, "first") + usual(language, "second") + usual(language, "third");
        return language == Language.JAVA ? "class Work {\n" + code + "}\n" : code;
    }
}
