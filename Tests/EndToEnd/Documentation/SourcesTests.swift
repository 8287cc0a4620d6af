import Foundation
import Testing

/// What keeps the program small and its start short, as `Contributing.md` says.
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

    /// With the data it is 93 MB.
    @Test func `make a program without the data of ICU`() throws {
        let size = try FileManager.default.attributesOfItem(atPath: Home.program)[.size] as? Int
        #expect(try #require(size) < 75_000_000)
    }
}
