import Foundation

/// Makes the GUIDs that name calls. Handed in, so that a test can tell them beforehand.
package struct RequestIDs: Sendable {
    /// A fresh one.
    package let next: @Sendable () -> String

    package init(next: @escaping @Sendable () -> String) { self.next = next }

    /// Random ones, in lower case as the service writes them.
    package static let random = RequestIDs { UUID().uuidString.lowercased() }
}
