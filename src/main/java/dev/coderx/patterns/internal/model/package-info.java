/**
 * A small typed model of a file over its syntax tree, for the checks that need to know what names
 * mean: scopes, constants and simple types. A check asks {@code File} for it; each part is worked
 * out once a file, when first asked for.
 *
 * <p>{@code file.scopes()} knows each name of the file. The nodes to ask about are identifiers (in
 * TypeScript and Java also those of types), and the name part of {@code self.x}, {@code this.x} and
 * {@code Class.x}:
 *
 * <pre>{@code
 * // a builtin, or something from elsewhere, has no meaning in this file
 * boolean builtin = file.scopes().resolve(callee).isEmpty() && callee.hasText("print");
 *
 * // all local variables that nothing reads
 * Scope scope = file.scopes().opened(functionNode).orElseThrow();
 * for (Symbol symbol : scope.symbols()) {
 *     if (symbol.is(Symbol.Kind.VARIABLE) && !symbol.isRead()) {
 *         report.mark(symbol.definitions().getFirst());
 *     }
 * }
 *
 * // the one value a name ever gets
 * List<SyntaxNode> writes = symbol.writes();
 * Optional<SyntaxNode> value =
 *         writes.size() == 1 ? Bindings.value(writes.getFirst()) : Optional.empty();
 * }</pre>
 *
 * <p>A symbol's {@code reads()} and {@code writes()} are identifier nodes in the order of the text;
 * {@code uses()} has both with the scope each stands in. {@code x += 1} reads and writes. A
 * parameter's, import's, function's, class's, loop variable's or caught exception's definition is a
 * write; {@code let x;} is a definition only. {@code scopes().unresolved()} are names that the file
 * does not define; {@code scopes().at(node)} is the scope around any node. A Java method is the
 * member {@code name()} of its class's scope. In a language with blocks, the scopes of blocks are
 * inside that of their function ({@code scope.function()}).
 *
 * <p>{@code file.constants().valueOf(expression)} folds literals, operators and names bound once
 * ({@code LIMIT = 2 * 5}); {@code truthOf(condition)} says whether a condition can only go one way:
 *
 * <pre>{@code
 * boolean zero =
 *         file.constants().valueOf(divisor).filter(c -> c.isNumber() && c.number() == 0).isPresent();
 * }</pre>
 *
 * <p>{@code file.types().of(expression)} tells what is plainly known, from literals, declarations,
 * constructor calls, well-known builtins and names all of whose values agree, and {@code UNKNOWN}
 * for all else. In Java {@code Type.name()} has the declared name ({@code char}, {@code Integer},
 * {@code int[]}, {@code ArrayList}):
 *
 * <pre>{@code
 * boolean texts =
 *         file.types().of(left).is(Type.Kind.STRING) && file.types().of(right).is(Type.Kind.STRING);
 * boolean boxed = file.types().of(left).isInstance("Integer");
 * }</pre>
 *
 * <p>{@code file.controlFlow(functionNode)} has the paths through a function (or the file, for its
 * root): which statements are reachable, whether its end is, whether a loop comes round. {@code
 * file.values(functionNode)} follows the values of its local names along them: reads that have no
 * value yet, writes that nothing reads:
 *
 * <pre>{@code
 * boolean lacksReturn =
 *         file.controlFlow(function).filter(ControlFlow::endIsReachable).isPresent();
 * file.values(function)
 *         .ifPresent(values -> values.deadWrites().forEach(use -> report.mark(use.node())));
 * }</pre>
 *
 * <p>Nothing here recurses over the depth of the code without a bound, and where it is not sure it
 * says nothing.
 */
@NullMarked
package dev.coderx.patterns.internal.model;

import org.jspecify.annotations.NullMarked;
