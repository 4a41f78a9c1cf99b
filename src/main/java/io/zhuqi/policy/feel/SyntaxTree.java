package io.zhuqi.policy.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Ref;
import scala.Product;
import scala.collection.Iterator;

/** Looks around in what the engine's parser makes of an expression: case classes, whose parts can be listed. */
final class SyntaxTree {
    private SyntaxTree() {}

    /** The node and everything below it, from the left. */
    static List<Object> nodes(Object root) {
        List<Object> nodes = new ArrayList<>();
        collect(root, nodes);
        return nodes;
    }

    private static void collect(Object node, List<Object> into) {
        if (node instanceof scala.collection.Iterable<?> several) {
            each(several.iterator(), into);
        } else if (node instanceof Product product) {
            into.add(node);
            each(product.productIterator(), into);
        }
    }

    private static void each(Iterator<?> parts, List<Object> into) {
        while (parts.hasNext()) {
            collect(parts.next(), into);
        }
    }

    static <T> List<T> all(Object root, Class<T> type) {
        return nodes(root).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The names to which the node refers, without what a path takes from them. */
    static List<String> names(Object root) {
        return all(root, Ref.class).stream()
                .map(ref -> ref.names().head())
                .distinct()
                .toList();
    }

    /** Whether a reference takes a part of what it names, as in a.b. */
    static boolean hasPaths(Object root) {
        return all(root, Ref.class).stream().anyMatch(ref -> ref.names().size() > 1);
    }

    static List<String> strings(Object root) {
        return all(root, ConstString.class).stream()
                .map(ConstString::value)
                .distinct()
                .toList();
    }

    /** Parts of a node that are expressions themselves. */
    static List<Exp> parts(Product node) {
        List<Exp> parts = new ArrayList<>();
        Iterator<?> all = node.productIterator();
        while (all.hasNext()) {
            if (all.next() instanceof Exp part) {
                parts.add(part);
            }
        }
        return parts;
    }

    static boolean anyNode(Object root, Predicate<Object> test) {
        return nodes(root).stream().anyMatch(test);
    }
}
