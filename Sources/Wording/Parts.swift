/// Joins the parts of a text. One that is empty, or missing, leaves no gap.
extension Sequence<String> {
    /// The parts with a dot between them.
    package var dotted: String { filter { !$0.isEmpty }.joined(separator: " · ") }

    /// The parts with a blank between them.
    package var spaced: String { filter { !$0.isEmpty }.joined(separator: " ") }
}

extension Sequence<String?> {
    /// The parts that there are, with a dot between them.
    package var dotted: String { compactMap(\.self).dotted }
}
