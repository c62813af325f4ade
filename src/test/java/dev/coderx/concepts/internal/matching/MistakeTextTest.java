package dev.coderx.concepts.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MistakeTextTest {

    @Test
    void namesNumbersAndCodeAreTakenOut() {
        assertThat(MistakeText.of("'totalCount' is assigned a value but never used."))
                .isEqualTo("is assigned a value but never used.");
        assertThat(MistakeText.of("Line has 120 characters, more than the 100 allowed"))
                .isEqualTo("Line has number characters, more than the number allowed");
        assertThat(MistakeText.of("Prefer `Double.valueOf(x)` over Double.parse(y)"))
                .isEqualTo("Prefer over call");
    }

    @Test
    void messagesThatDifferByANameOnlyAreTheSame() {
        assertThat(MistakeText.of("shop.py:12:4: Unused variable 'a' in line 12"))
                .isEqualTo(MistakeText.of("bank.py:9:1: Unused variable 'other' in line 9"));
    }

    @Test
    void wordsOfTheLanguageStay() {
        assertThat(MistakeText.of("Unexpected 'else' after 'return'."))
                .isEqualTo("Unexpected else after return.");
    }

    @Test
    void aRuleIsReadAsItsWords() {
        assertThat(MistakeText.of("no-unused-vars", "'x' is never used."))
                .isEqualTo("no unused vars. is never used.");
        assertThat(MistakeText.of("UnusedVariable", "")).isEqualTo("unused variable");
        assertThat(MistakeText.of("org.example/no-loop-func", "Odd."))
                .isEqualTo("no loop func. Odd.");
    }

    @Test
    void aRuleWithoutWordsAddsNothing() {
        assertThat(MistakeText.of("S1172", "Remove this parameter."))
                .isEqualTo("Remove this parameter.");
    }

    @Test
    void codeAloneSaysNothing() {
        assertThat(MistakeText.of("'total'")).isEmpty();
    }
}
