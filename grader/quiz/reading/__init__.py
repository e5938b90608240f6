"""How a quiz file is read: YAML to nodes, nodes to fields, fields to a quiz or all mistakes."""
