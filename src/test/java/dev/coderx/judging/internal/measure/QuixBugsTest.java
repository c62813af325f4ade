package dev.coderx.judging.internal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuixBugsTest {
    @Test
    void hasCallsForEachOfTheFortyAlgorithms() {
        assertThat(QuixBugs.suites()).hasSize(40);
        assertThat(QuixBugs.suites().values())
                .allSatisfy(suite -> assertThat(suite.cases()).hasSizeGreaterThanOrEqualTo(4));
    }
}
