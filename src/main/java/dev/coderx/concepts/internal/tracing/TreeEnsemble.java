package dev.coderx.concepts.internal.tracing;

import ai.onnx.proto.OnnxMl;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.ByteString;
import dev.coderx.shared.measuring.MeasuringException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Turns XGBoost's trees into an ONNX graph: rows of features in, one logit a row out. */
final class TreeEnsemble {
    static final String INPUT = "features";
    static final String OUTPUT = "logit";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int IR_VERSION = 8;
    private static final int OPSET = 15;
    private static final int ML_OPSET = 3;

    private final List<Long> trees = new ArrayList<>();
    private final List<Long> nodes = new ArrayList<>();
    private final List<Long> features = new ArrayList<>();
    private final List<Float> thresholds = new ArrayList<>();
    private final List<String> modes = new ArrayList<>();
    private final List<Long> whenTrue = new ArrayList<>();
    private final List<Long> whenFalse = new ArrayList<>();
    private final List<Long> missingTrue = new ArrayList<>();
    private final List<Long> leafTrees = new ArrayList<>();
    private final List<Long> leafNodes = new ArrayList<>();
    private final List<Float> leafWeights = new ArrayList<>();

    private TreeEnsemble() {}

    /**
     * Converts trees.
     *
     * @param xgboost the model in XGBoost's JSON, trained with a base score of 0.5
     * @param count how many of its trees, from the first
     */
    static byte[] onnx(byte[] xgboost, int count) {
        try {
            JsonNode all =
                    JSON.readTree(xgboost)
                            .path("learner")
                            .path("gradient_booster")
                            .path("model")
                            .path("trees");
            TreeEnsemble ensemble = new TreeEnsemble();
            for (int tree = 0; tree < count; tree++) {
                ensemble.add(tree, all.path(tree));
            }
            return ensemble.model().toByteArray();
        } catch (IOException failure) {
            throw new MeasuringException("the trees cannot be converted", failure);
        }
    }

    private void add(int tree, JsonNode from) {
        JsonNode left = from.path("left_children");
        for (int node = 0; node < left.size(); node++) {
            boolean leaf = left.path(node).asInt() < 0;
            // XGBoost keeps a leaf's value where an inner node has its threshold.
            float value = Float.parseFloat(from.path("split_conditions").path(node).asText());
            trees.add((long) tree);
            nodes.add((long) node);
            modes.add(leaf ? "LEAF" : "BRANCH_LT");
            features.add(leaf ? 0 : from.path("split_indices").path(node).asLong());
            thresholds.add(leaf ? 0 : value);
            whenTrue.add(leaf ? 0 : left.path(node).asLong());
            whenFalse.add(leaf ? 0 : from.path("right_children").path(node).asLong());
            missingTrue.add(leaf ? 0 : from.path("default_left").path(node).asLong());
            if (leaf) {
                leafTrees.add((long) tree);
                leafNodes.add((long) node);
                leafWeights.add(value);
            }
        }
    }

    private OnnxMl.ModelProto model() {
        OnnxMl.NodeProto node =
                OnnxMl.NodeProto.newBuilder()
                        .setOpType("TreeEnsembleRegressor")
                        .setDomain("ai.onnx.ml")
                        .addInput(INPUT)
                        .addOutput(OUTPUT)
                        .addAttribute(integers("nodes_treeids", trees))
                        .addAttribute(integers("nodes_nodeids", nodes))
                        .addAttribute(integers("nodes_featureids", features))
                        .addAttribute(floats("nodes_values", thresholds))
                        .addAttribute(strings("nodes_modes", modes))
                        .addAttribute(integers("nodes_truenodeids", whenTrue))
                        .addAttribute(integers("nodes_falsenodeids", whenFalse))
                        .addAttribute(integers("nodes_missing_value_tracks_true", missingTrue))
                        .addAttribute(integers("target_treeids", leafTrees))
                        .addAttribute(integers("target_nodeids", leafNodes))
                        .addAttribute(
                                integers("target_ids", leafNodes.stream().map(any -> 0L).toList()))
                        .addAttribute(floats("target_weights", leafWeights))
                        .addAttribute(integer("n_targets", 1))
                        .build();
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .addOpsetImport(opset("", OPSET))
                .addOpsetImport(opset("ai.onnx.ml", ML_OPSET))
                .setGraph(
                        OnnxMl.GraphProto.newBuilder()
                                .setName("answers")
                                .addInput(tensor(INPUT, Feature.COUNT))
                                .addOutput(tensor(OUTPUT, 1))
                                .addNode(node))
                .build();
    }

    private static OnnxMl.OperatorSetIdProto opset(String domain, long version) {
        return OnnxMl.OperatorSetIdProto.newBuilder().setDomain(domain).setVersion(version).build();
    }

    private static OnnxMl.ValueInfoProto tensor(String name, long columns) {
        OnnxMl.TensorShapeProto shape =
                OnnxMl.TensorShapeProto.newBuilder()
                        .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimParam("rows"))
                        .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(columns))
                        .build();
        return OnnxMl.ValueInfoProto.newBuilder()
                .setName(name)
                .setType(
                        OnnxMl.TypeProto.newBuilder()
                                .setTensorType(
                                        OnnxMl.TypeProto.Tensor.newBuilder()
                                                .setElemType(
                                                        OnnxMl.TensorProto.DataType.FLOAT
                                                                .getNumber())
                                                .setShape(shape)))
                .build();
    }

    private static OnnxMl.AttributeProto integer(String name, long value) {
        return OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static OnnxMl.AttributeProto integers(String name, List<Long> values) {
        return OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.AttributeProto.AttributeType.INTS)
                .addAllInts(values)
                .build();
    }

    private static OnnxMl.AttributeProto floats(String name, List<Float> values) {
        return OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.AttributeProto.AttributeType.FLOATS)
                .addAllFloats(values)
                .build();
    }

    private static OnnxMl.AttributeProto strings(String name, List<String> values) {
        OnnxMl.AttributeProto.Builder attribute =
                OnnxMl.AttributeProto.newBuilder()
                        .setName(name)
                        .setType(OnnxMl.AttributeProto.AttributeType.STRINGS);
        for (String value : values) {
            attribute.addStrings(ByteString.copyFromUtf8(value));
        }
        return attribute.build();
    }
}
