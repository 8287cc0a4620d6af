import Foundation
import Storage

/// A file that is written for the operator.
enum NewFile {
    /// Writes a text to a file that does not exist yet: nothing is overwritten.
    static func write(_ text: String, to path: String) throws(DirectoryError) {
        do {
            try Data((text + "\n").utf8).write(
                to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch CocoaError.fileWriteFileExists {
            throw .fileExists(path: path)
        } catch {
            throw .unwritable(path: path, reason: error.localizedDescription)
        }
    }
}
