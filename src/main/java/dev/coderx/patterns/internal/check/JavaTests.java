package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Assertions of Java's tests, and null checks, that say less than they could. */
final class JavaTests {

    private static final Pattern ASSERTIONS = Pattern.compile("Assert(ions)?");

    private static final Set<String> NULL_CHECKS =
            Set.of("requireNonNull", "checkNotNull", "verifyNotNull");

    /** What shows that a file holds tests, so that the assertions are those of a test library. */
    private static final Pattern TEST = Pattern.compile("junit|TestCase|testng");

    private JavaTests() {}

    static Map<String, Check> checks() {
        return Map.of(
                "java-roundabout-assertion",
                Check.on(JavaTests::roundabout, "method_invocation"),
                "java-fixed-assertion",
                Check.on(JavaTests::fixed, "method_invocation"),
                "java-needless-null-check",
                Check.on(JavaTests::needlessNullCheck, "method_invocation"));
    }

    /** What an assertion of a truth value asks; with a message it is the other argument. */
    private static Optional<SyntaxNode> asserted(SyntaxNode call, File file) {
        List<SyntaxNode> arguments = JavaCode.arguments(call);
        boolean truth =
                JavaCode.calls(call, "assertTrue", "assertFalse")
                        && (call.child("object").isEmpty()
                                || ASSERTIONS.matcher(JavaCode.text(call, "object")).matches());
        if (!truth
                || arguments.isEmpty()
                || arguments.size() > 2
                || !TEST.matcher(file.tree().source()).find()) {
            return Optional.empty();
        }
        boolean messageFirst = arguments.size() == 2 && arguments.get(0).is("string_literal");
        return Optional.of(JavaCode.bare(arguments.get(messageFirst ? 1 : 0)));
    }

    private static void roundabout(SyntaxNode call, File file, Report report) {
        Optional<SyntaxNode> asked = asserted(call, file);
        if (asked.isEmpty()) {
            return;
        }
        SyntaxNode value = asked.get();
        boolean compared =
                value.is("binary_expression")
                        && Set.of("==", "!=").contains(JavaCode.operator(value));
        boolean negated =
                value.is("unary_expression")
                        && JavaCode.operator(value).equals("!")
                        && value.child("operand").filter(o -> !JavaBooleans.isTruth(o)).isPresent();
        boolean equal =
                JavaCode.calls(value, "equals")
                        && JavaCode.arguments(value).size() == 1
                        && value.child("object").isPresent();
        if (compared || negated || equal) {
            report.mark(call);
        }
    }

    private static void fixed(SyntaxNode call, File file, Report report) {
        if (asserted(call, file).flatMap(value -> JavaBooleans.truth(value, 4)).isPresent()) {
            report.mark(call);
        }
    }

    private static void needlessNullCheck(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(call);
        if (arguments.isEmpty() || !NULL_CHECKS.contains(JavaCode.name(call))) {
            return;
        }
        SyntaxNode value = JavaCode.bare(arguments.get(0));
        String type = file.declaredTypes().of(value);
        boolean never =
                value.is(
                                "string_literal",
                                "object_creation_expression",
                                "array_creation_expression")
                        || (value.is("binary_expression") && !type.isEmpty())
                        || Primitives.isPrimitive(type);
        if (never) {
            report.mark(call);
        }
    }
}
