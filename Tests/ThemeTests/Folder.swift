import Foundation

/// A folder of theme files, gone when the test is.
final class ThemeFolder {
    let path: String

    init(_ themes: [String: String]) throws {
        path = NSTemporaryDirectory() + "themes-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, source) in themes {
            try source.write(toFile: "\(path)/\(name).toml", atomically: false, encoding: .utf8)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
