import Foundation
import Storage

/// The bytes of a store and of its log, as another program sees them.
struct StoreWatch {
    let path: String

    func state() throws -> [Data] {
        try ["", "-wal"].map { suffix in
            FileManager.default.fileExists(atPath: path + suffix)
                ? try Data(contentsOf: URL(fileURLWithPath: path + suffix)) : Data()
        }
    }
}
