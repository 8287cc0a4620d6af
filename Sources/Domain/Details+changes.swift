extension Details {
    /// One field that the log says has changed.
    package struct FieldChange: Equatable, Sendable {
        /// As the reference writes it; with an id and a blank before it where it is another
        /// holding's than the target's.
        package let field: String
        /// `none` where there was none.
        package let before: String
        package let after: String

        package init(field: String, before: String, after: String) {
            self.field = field
            self.before = before
            self.after = after
        }
    }

    /// The changes a text of this log tells of, in their order; parts that tell of none are
    /// passed over.
    package static func changes(in text: String) -> [FieldChange] {
        var (rest, changes) = (text[...], [FieldChange]())
        while let colon = rest.firstRange(of: ": ") {
            let field = rest[..<colon.lowerBound]
            rest = rest[colon.upperBound...]
            let before = takeValue(from: &rest)
            if rest.hasPrefix(becomes) {
                rest.removeFirst(becomes.count)
                let after = takeValue(from: &rest)
                changes.append(FieldChange(field: String(field), before: before, after: after))
            }
            guard let end = rest.firstRange(of: separator) else { break }
            rest = rest[end.upperBound...]
        }
        return changes
    }

    static let separator = "; "
    private static let becomes = " → "
    private static let nothing = "none"

    /// `status: active → suspended`. Values that could be taken for more than themselves, as
    /// names may be, stand in quotes.
    package static func arrow(_ field: String, _ before: String?, _ after: String?) -> String {
        "\(field): \(before.map(written) ?? nothing)\(becomes)\(after.map(written) ?? nothing)"
    }

    private static func written(_ value: String) -> String {
        // By scalar: a sign with a mark on it is another `Character`, and no less the sign. Nor is a
        // value plain that would become one letter with what stands beside it.
        let isPlain =
            !value.isEmpty && !value.unicodeScalars.contains { ";→\"".unicodeScalars.contains($0) }
            && " \(value);".count == value.count + 2
        guard !isPlain else { return value }
        let escaped = value.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }
        return "\"\(escaped.joined())\""
    }

    private static func takeValue(from rest: inout Substring) -> String {
        guard rest.unicodeScalars.first == "\"" else {
            let ends = [separator, becomes].compactMap { rest.firstRange(of: $0)?.lowerBound }
            let value = rest[..<(ends.min() ?? rest.endIndex)]
            rest = rest[value.endIndex...]
            return String(value)
        }
        rest.unicodeScalars.removeFirst()
        var value = String.UnicodeScalarView()
        while let next = rest.unicodeScalars.popFirst(), next != "\"" {
            if next == "\\", let escaped = rest.unicodeScalars.popFirst() {
                value.append(escaped)
            } else {
                value.append(next)
            }
        }
        return String(value)
    }
}
