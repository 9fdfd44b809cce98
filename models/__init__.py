"""Networks: definition, training, ONNX file, prediction session."""
