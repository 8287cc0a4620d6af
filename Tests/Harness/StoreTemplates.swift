import Foundation
import Synchronization

/// Stores that many tests begin with. Each is made once, and written from memory after that.
package enum StoreTemplates {
    private static let made = Mutex<[String: Data]>([:])

    /// Write the store of that name to `path`. `make` makes it there the first time, and leaves it
    /// closed.
    package static func write(_ name: String, to path: String, make: () throws -> Void) throws {
        let file = URL(fileURLWithPath: path)
        if let data = made.withLock({ $0[name] }) { return try data.write(to: file) }
        try make()
        let data = try Data(contentsOf: file)
        made.withLock { $0[name] = data }
    }
}
