package dev.coderx.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;

/**
 * One rule about our classes.
 *
 * @param subjects the classes it is about
 * @param atLeast how many of them there are in the whole application, or the rule checks nothing
 */
record ModuleRule(
        DescribedPredicate<JavaClass> subjects, int atLeast, ArchCondition<JavaClass> condition) {

    /** Returns what breaks the rule, one line each. */
    List<String> violations(JavaClasses classes) {
        return ArchRuleDefinition.classes()
                .that(subjects)
                .should(condition)
                .allowEmptyShould(true)
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }

    long subjectsIn(JavaClasses classes) {
        return classes.stream().filter(subjects).count();
    }

    @Override
    public String toString() {
        return subjects.getDescription() + " should " + condition.getDescription();
    }
}
