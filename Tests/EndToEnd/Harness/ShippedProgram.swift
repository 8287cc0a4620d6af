import Foundation

/// The program under test: the one that the README's first command builds.
enum ShippedProgram {
    /// Its path, or why there is none. `PARTNERDECK_BINARY` names another one, such as that of the
    /// debug build: `PARTNERDECK_BINARY=.build/debug/partnerdeck`.
    static let choice: Result<String, NoProgram> = {
        if let named = ProcessInfo.processInfo.environment["PARTNERDECK_BINARY"], !named.isEmpty {
            let path = URL(fileURLWithPath: named, relativeTo: root).path
            let isThere = FileManager.default.isExecutableFile(atPath: path)
            return isThere ? .success(path) : .failure(.missing(path))
        }
        return shipped(in: root)
    }()

    /// Return the shipped program of a checkout if it is not older than its sources. Articles of
    /// the documentation are not built, so they may be newer.
    static func shipped(in root: URL) -> Result<String, NoProgram> {
        let program = root.appendingPathComponent(".build/release/partnerdeck")
        guard let built = date(of: program) else { return .failure(.missing(program.path)) }
        for part in ["Package.swift", "Sources", "themes"] {
            let part = root.appendingPathComponent(part)
            let below = FileManager.default.enumerator(at: part, includingPropertiesForKeys: nil)
            let files = [part] + (below?.compactMap { $0 as? URL } ?? [])
            for file in files where !file.hasDirectoryPath && !file.path.contains(".docc/") {
                guard let changed = date(of: file), changed > built else { continue }
                return .failure(.older(program.path, than: file.path))
            }
        }
        return .success(program.path)
    }

    /// The checkout the tests were built from.
    static let root: URL = {
        var root = URL(fileURLWithPath: #filePath, isDirectory: false)
        for _ in 1...4 { root.deleteLastPathComponent() }
        return root
    }()

    private static func date(of file: URL) -> Date? {
        let attributes = try? FileManager.default.attributesOfItem(
            atPath: file.resolvingSymlinksInPath().path)
        return attributes?[.modificationDate] as? Date
    }
}

/// Why there is no program to test.
enum NoProgram: Error, Equatable, CustomStringConvertible {
    case missing(String)
    case older(String, than: String)

    var description: String {
        let reason =
            switch self {
            case .missing(let path): "\(path) is not there"
            case .older(let path, let source): "\(path) is older than \(source)"
            }
        return """
            \(reason). The end-to-end tests drive the program as it is shipped: build it as the \
            README does, `swift build -c release -debug-info-format none --product partnerdeck`, or \
            name another with PARTNERDECK_BINARY=.build/debug/partnerdeck.
            """
    }
}
