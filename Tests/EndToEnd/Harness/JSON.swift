import Foundation

/// The output of a command with `--json`, read as by a script.
struct JSON {
    private let value: Any?

    init(_ text: String) throws {
        value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    private init(value: Any?) { self.value = value }

    subscript(_ key: String) -> JSON { JSON(value: (value as? [String: Any])?[key]) }

    /// The values of an array; empty if it is none.
    var all: [JSON] { (value as? [Any])?.map { JSON(value: $0) } ?? [] }

    var keys: Set<String> { Set((value as? [String: Any])?.keys.map { $0 } ?? []) }

    var isArray: Bool { value is [Any] }

    var text: String { value as? String ?? "" }

    var number: Int? { value as? Int }

    var truth: Bool? { value as? Bool }

    /// As JSON with sorted keys: the same text for the same value.
    var description: String {
        guard let value,
            let data = try? JSONSerialization.data(
                withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
        else { return "" }
        return String(decoding: data, as: UTF8.self)
    }
}
