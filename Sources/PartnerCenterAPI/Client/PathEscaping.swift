import Domain
import Foundation

/// An id as one part of a path: orders have ids with slashes and signs in them.
func escaped<Thing>(_ id: Identifier<Thing>) -> String { escaped(id.text) }

/// Text as one part of a path, or one value of a query.
func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
}

private let plain = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
