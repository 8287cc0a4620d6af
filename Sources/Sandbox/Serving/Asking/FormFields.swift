import Foundation

/// The pairs of a query, or of a form: percent-encoded, with `+` for a blank. Names are found in
/// any case.
struct FormFields: Equatable, Sendable {
    let pairs: [(name: String, value: String)]

    init(_ text: some StringProtocol) {
        pairs = text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
        }
    }

    private init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }

    /// These, and where they do not say it, those.
    func followed(by others: FormFields) -> FormFields { FormFields(pairs + others.pairs) }

    /// The value of the first pair of that name; nil if there is none.
    subscript(_ name: String) -> String? {
        let name = name.lowercased()
        return pairs.first { $0.name.lowercased() == name }?.value
    }

    /// The same, nil too where it is empty.
    func filled(_ name: String) -> String? {
        self[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    static func == (left: FormFields, right: FormFields) -> Bool {
        left.pairs.elementsEqual(right.pairs) { $0 == $1 }
    }

    private static func decoded(_ text: some StringProtocol) -> String {
        let blanks = text.replacingOccurrences(of: "+", with: " ")
        // What is not well encoded stays as it came.
        return blanks.removingPercentEncoding ?? blanks
    }
}
