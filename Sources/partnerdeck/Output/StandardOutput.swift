import Foundation

/// The door for results. What could not be written is an error, not a silent success.
enum StandardOutput {
    /// Writes a line, or some, as text.
    static func print(_ line: String) throws {
        try write(Data((line.safeForTerminals + "\n").utf8))
    }

    static func write(_ data: Data) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: data)
        } catch {
            throw Failure.output(error.localizedDescription)
        }
    }
}
