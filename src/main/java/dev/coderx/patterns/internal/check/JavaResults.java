package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls of Java that only hand back a result, and nobody takes it. */
final class JavaResults {

    private static final Set<String> STREAM_STEPS =
            Set.of("map", "filter", "sorted", "distinct", "limit", "skip");
    private static final Set<String> ARITHMETIC =
            Set.of("add", "subtract", "multiply", "negate", "abs", "pow");
    private static final Pattern SUPPLIES =
            Pattern.compile("(?s).*(\\(\\) *->|this::|new Supplier).*");
    private static final Pattern CHANGED_COPY = Pattern.compile("(plus|minus|with).*");

    private static final Map<String, Set<String>> PURE = new HashMap<>();

    /** Names that only strings use, taken as such where the type is not known. */
    private static final Set<String> OF_STRINGS =
            Set.of(
                    "trim",
                    "strip",
                    "toUpperCase",
                    "toLowerCase",
                    "substring",
                    "concat",
                    "charAt",
                    "replaceAll",
                    "equalsIgnoreCase");

    private static final Set<String> TIMES =
            Set.of(
                    "LocalDate",
                    "LocalTime",
                    "LocalDateTime",
                    "Instant",
                    "Duration",
                    "Period",
                    "Year",
                    "YearMonth",
                    "Month",
                    "MonthDay",
                    "DayOfWeek",
                    "ZonedDateTime",
                    "OffsetDateTime",
                    "OffsetTime");
    private static final Set<String> STREAMS =
            Set.of("Stream", "IntStream", "LongStream", "DoubleStream");

    static {
        pure(
                "String",
                "length indexOf lastIndexOf compareTo compareToIgnoreCase charAt equals isEmpty"
                        + " isBlank contains startsWith endsWith equalsIgnoreCase matches trim strip"
                        + " stripLeading stripTrailing substring toUpperCase toLowerCase concat"
                        + " replace replaceAll replaceFirst repeat split toCharArray hashCode"
                        + " toString subSequence formatted chars lines codePointAt");
        pure(
                "BigDecimal",
                "add subtract multiply divide remainder negate pow abs setScale max min signum"
                        + " scale precision compareTo intValue longValue doubleValue toString"
                        + " toPlainString divideToIntegralValue movePointLeft movePointRight"
                        + " stripTrailingZeros round plus");
        pure(
                "BigInteger",
                "add subtract multiply divide mod remainder negate pow abs max min signum compareTo"
                        + " intValue longValue doubleValue toString gcd modPow modInverse and or xor"
                        + " not shiftLeft shiftRight bitLength bitCount testBit setBit");
        pure("Optional", "isPresent isEmpty get map flatMap filter orElse orElseGet orElseThrow");
        String sized = "size isEmpty contains containsAll iterator toArray indexOf stream";
        for (String list :
                List.of(
                        "Collection",
                        "List",
                        "ArrayList",
                        "LinkedList",
                        "Set",
                        "HashSet",
                        "TreeSet",
                        "LinkedHashSet",
                        "Queue",
                        "Deque",
                        "ArrayDeque")) {
            pure(list, list.endsWith("List") ? sized + " get lastIndexOf subList" : sized);
        }
        for (String map : List.of("Map", "HashMap", "TreeMap", "LinkedHashMap")) {
            pure(
                    map,
                    "get getOrDefault size isEmpty values keySet entrySet containsKey containsValue");
        }
        pure("Map.Entry", "getKey getValue");
        for (String wrapper : Primitives.UNBOXED.keySet()) {
            pure(
                    wrapper,
                    "intValue longValue doubleValue floatValue shortValue byteValue charValue"
                            + " booleanValue compareTo hashCode toString");
        }
        pure(
                "Throwable",
                "getMessage getLocalizedMessage getCause getStackTrace getSuppressed toString");
    }

    private static final NodeTypes STATEMENT_PLACES =
            NodeTypes.of(
                    "expression_statement",
                    "block",
                    "constructor_body",
                    "switch_block_statement_group");

    private JavaResults() {}

    private static void pure(String type, String names) {
        PURE.computeIfAbsent(type, _ -> new java.util.HashSet<>())
                .addAll(List.of(names.split(" ")));
    }

    static Map<String, Check> checks() {
        return Map.of(
                "java-result-discarded", Check.on(JavaResults::discarded, "expression_statement"));
    }

    private static void discarded(SyntaxNode statement, File file, Report report) {
        List<SyntaxNode> inner = statement.namedChildren();
        if (inner.size() != 1 || !inner.get(0).is("method_invocation")) {
            return;
        }
        SyntaxNode call = inner.get(0);
        SyntaxNode parent = statement.parent();
        boolean value = parent != null && parent.is("switch_rule") && isValue(parent);
        if (call.child("object").isEmpty() || value || isExpectedToFail(statement)) {
            return;
        }
        SyntaxNode object = call.child("object").get();
        String name = JavaCode.name(call);
        if (isStatic(object, file)) {
            if (isPureFunction(JavaCode.simple(object.text()), name)) {
                report.mark(call);
            }
            return;
        }
        String type = DeclaredTypes.raw(type(object, file, 8));
        if (isPure(type, name, call)
                || (type.isEmpty() && OF_STRINGS.contains(name) && fits(call))) {
            report.mark(call);
        }
    }

    /** Whether a switch gives the value of its branches to somebody. */
    private static boolean isValue(SyntaxNode rule) {
        return rule.ancestor("switch_expression")
                .map(SyntaxNode::parent)
                .filter(p -> !p.is(STATEMENT_PLACES))
                .isPresent();
    }

    private static boolean isStatic(SyntaxNode object, File file) {
        String simple = JavaCode.simple(object.text());
        return object.is("identifier", "field_access")
                && !simple.isEmpty()
                && Character.isUpperCase(simple.charAt(0))
                && !simple.equals(simple.toUpperCase(java.util.Locale.ROOT))
                && (object.is("field_access")
                        || file.declaredTypes().declaration(object).isEmpty());
    }

    private static boolean isPureFunction(String type, String name) {
        if (type.equals("Math") || type.equals("StrictMath")) {
            return !name.endsWith("Exact");
        }
        if (type.equals("String")) {
            return Set.of("valueOf", "join", "copyValueOf").contains(name);
        }
        if (type.equals("Optional")) {
            return Set.of("of", "ofNullable", "empty").contains(name);
        }
        if (Primitives.isBoxed(type)) {
            return !name.startsWith("parse") && !name.equals("valueOf") && !name.equals("decode");
        }
        return TIMES.contains(type) && (name.equals("now") || name.startsWith("of"));
    }

    private static boolean isPure(String type, String name, SyntaxNode call) {
        if (type.isEmpty()) {
            return false;
        }
        if (type.equals("String") && name.equals("getBytes")) {
            return JavaCode.arguments(call).size() < 2;
        }
        if (TIMES.contains(type)) {
            return name.matches(
                    "(plus|minus|with|at|get|is|to|of|truncatedTo|compareTo|equals|format|until|"
                            + "multipliedBy|dividedBy|negated|abs|adjustInto|hashCode).*");
        }
        boolean fills =
                name.equals("collect")
                        && JavaCode.arguments(call).stream()
                                .anyMatch(a -> SUPPLIES.matcher(a.text()).matches());
        if (fills
                || (name.equals("toArray")
                        && JavaCode.arguments(call).stream().anyMatch(a -> a.is("identifier")))) {
            return false;
        }
        if (STREAMS.contains(type)) {
            return !name.startsWith("forEach") && !name.equals("close") && !name.equals("onClose");
        }
        String known = type.endsWith("Exception") ? "Throwable" : type;
        return PURE.getOrDefault(known, Set.of()).contains(name);
    }

    /** The type of what a call is made on; where a stream begins, all that follows is one. */
    private static String type(SyntaxNode object, File file, int levels) {
        String type = file.declaredTypes().of(object);
        if (object.is("field_access") && TIMES.contains(JavaCode.text(object, "object"))) {
            return JavaCode.text(object, "object");
        }
        if (!type.isEmpty() || !object.is("method_invocation") || levels == 0) {
            return type;
        }
        String name = JavaCode.name(object);
        Optional<SyntaxNode> inner = object.child("object");
        if (inner.isEmpty()) {
            return "";
        }
        String simple = JavaCode.simple(inner.get().text());
        if (TIMES.contains(simple) || STREAMS.contains(simple)) {
            return simple;
        }
        if (simple.startsWith("Big") && name.equals("valueOf")) {
            return simple;
        }
        String of = DeclaredTypes.raw(type(inner.get(), file, levels - 1));
        boolean same =
                (TIMES.contains(of) && CHANGED_COPY.matcher(name).matches())
                        || (STREAMS.contains(of) && STREAM_STEPS.contains(name))
                        || (of.startsWith("Big")
                                && PURE.get(of) != null
                                && ARITHMETIC.contains(name));
        return name.equals("stream") ? "Stream" : same ? of : "";
    }

    /** Whether the number of arguments is that of the string's method. */
    private static boolean fits(SyntaxNode call) {
        int arguments = JavaCode.arguments(call).size();
        return switch (JavaCode.name(call)) {
            case "trim", "strip", "toUpperCase", "toLowerCase" -> arguments == 0;
            case "substring" -> arguments == 1 || arguments == 2;
            case "replaceAll" -> arguments == 2;
            default -> arguments == 1;
        };
    }

    /** Whether the call is only made to see it fail. */
    private static boolean isExpectedToFail(SyntaxNode statement) {
        for (SyntaxNode node = statement.parent(); node != null; node = node.parent()) {
            if (node.is("lambda_expression")) {
                return true;
            }
            if (node.is("method_declaration")) {
                return JavaCode.annotated(node, "Test");
            }
            boolean tried =
                    node.is("try_statement")
                            && node.child("body").filter(b -> b.contains(statement)).isPresent()
                            && node.child("body")
                                    .filter(b -> b.namedChildren().size() <= 2)
                                    .isPresent();
            if (tried) {
                return true;
            }
        }
        return false;
    }
}
