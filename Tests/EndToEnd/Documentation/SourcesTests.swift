import Foundation
import Testing

/// What keeps the program small, its start short and a clean build sure, as `Contributing.md` says.
@Suite struct `The sources` {
    /// Types that need ICU's data, which is not in the program, and signs of a regular expression.
    private static let unwanted = [
        "Locale(", "Locale.current", "TimeZone", "Calendar(", "Calendar.current", "DateFormatter",
        "NumberFormatter", "Regex", "(of: #/", "= #/", "(of: /", "= /", "=\n/",
    ]

    @Test
    func `ask Foundation for no language, calendar or time zone, and have no regular expression`()
        throws
    {
        let files = FileManager.default.enumerator(
            at: ShippedProgram.root.appendingPathComponent("Sources"),
            includingPropertiesForKeys: nil)
        var count = 0
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
            count += 1
            let code = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                .map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("//") }
                .joined(separator: "\n")
            for word in Self.unwanted where code.contains(word) {
                Issue.record("\(file.lastPathComponent): \(word)")
            }
        }
        #expect(count > 100)
    }

    /// The formatter breaks code at this width, and leaves comments as they are.
    @Test func `have comments of 100 columns at most, and files of 350 lines`() throws {
        for folder in ["Sources", "Tests"] {
            let files = FileManager.default.enumerator(
                at: ShippedProgram.root.appendingPathComponent(folder),
                includingPropertiesForKeys: nil)
            for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
                let text = try String(contentsOf: file, encoding: .utf8)
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                #expect(lines.count <= 351, "\(file.lastPathComponent)")
                for line in lines
                where line.utf8.count > 100 && line.count > 100
                    && line.drop(while: { $0 == " " })
                        .hasPrefix("//")
                {
                    Issue.record("\(file.lastPathComponent): \(line)")
                }
            }
        }
    }

    /// What is imported and not declared builds or not by what happened to be built before it.
    @Test func `import what Package.swift declares`() throws {
        let ofTheSystem = [
            "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization", "Testing",
        ]
        let manifest = try String(
            contentsOf: ShippedProgram.root.appendingPathComponent("Package.swift"), encoding: .utf8
        )
        var count = 0
        for declaration in manifest.matches(of: #/\.(target|testTarget|executableTarget)\(/#) {
            let rest = manifest[declaration.range.upperBound...]
            let end = try #require(rest.firstMatch(of: #/\n {8}(\.|//)|\n {4}\]/#))
            let text = rest[..<end.range.lowerBound]
            let words = text.matches(of: #/"([^"]+)"/#).map(\.1)
            let name = try #require(words.first)
            let folder =
                text.firstMatch(of: #/path: "([^"]+)"/#)?.1
                ?? (declaration.1 == "testTarget" ? "Tests/" : "Sources/") + name
            let files = FileManager.default.enumerator(
                at: ShippedProgram.root.appendingPathComponent(String(folder)),
                includingPropertiesForKeys: nil)
            for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
                let code = try String(contentsOf: file, encoding: .utf8)
                for module in code.matches(of: #/(?m)^(?:@\w+ )?import (?:\w+ )?(\w+)$/#).map(\.1) {
                    count += 1
                    #expect(
                        words.contains(module) || ofTheSystem.contains { $0 == module },
                        "\(name), \(file.lastPathComponent): \(module)")
                }
            }
        }
        #expect(count > 1000)
    }

    /// With the data it is 93 MB.
    @Test func `make a program without the data of ICU`() throws {
        let size = try FileManager.default.attributesOfItem(atPath: Home.program)[.size] as? Int
        #expect(try #require(size) < 75_000_000)
    }
}
