import Canvas

extension String {
    /// The same lines without control characters: what a service says is in there too, and is not
    /// to be obeyed by a terminal.
    var safeForTerminals: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { Span(String($0)).text }.joined(separator: "\n")
    }
}
