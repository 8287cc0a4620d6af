import Foundation

/// What a command prints with `--json`, taken apart as a script would.
struct JSON {
    private let value: Any?

    init(_ text: String) throws {
        value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    private init(value: Any?) { self.value = value }

    subscript(_ key: String) -> JSON { JSON(value: (value as? [String: Any])?[key]) }

    /// The values of an array; none if it is not one.
    var all: [JSON] { (value as? [Any])?.map { JSON(value: $0) } ?? [] }

    var keys: Set<String> { Set((value as? [String: Any])?.keys.map { $0 } ?? []) }

    var isArray: Bool { value is [Any] }

    var text: String { value as? String ?? "" }

    var number: Int? { value as? Int }

    var truth: Bool? { value as? Bool }

    /// As JSON, its keys in order: the same text for the same value.
    var description: String {
        guard let value,
            let data = try? JSONSerialization.data(
                withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
        else { return "" }
        return String(decoding: data, as: UTF8.self)
    }
}
