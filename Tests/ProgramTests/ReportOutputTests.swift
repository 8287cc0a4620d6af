import Deck
import Foundation
import Samples
import Testing
import Wording

@testable import Program

@Suite struct `The output of a report` {
    private let folder: TemporaryFolder
    private let headings = [ListHeading(name: "name", title: "Name")]

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [ListFormat.csv, .json])
    func `goes on in parts, however long it is, and is the same as at once`(
        format: ListFormat
    ) throws {
        var parts: [String] = []
        let output = try ReportOutput(format, headings) { parts.append($0) }
        var whole = ListWriter(format, headings)
        let cell = ListCell.text(String(repeating: "a", count: 1000))
        for _ in 0..<1000 {
            try output.write([cell])
            whole.write([cell])
        }
        // What was written is out, but for less than a part.
        let sent = parts.reduce(0) { $0 + $1.utf8.count }
        #expect(whole.text.utf8.count - sent <= ReportOutput.part)
        try output.finish()
        #expect(parts.joined() == whole.text)
        #expect(parts.count > 10)
        #expect(parts.allSatisfy { $0.utf8.count < ReportOutput.part + 1100 })
        #expect(output.count == 1000)
    }

    @Test func `begins with the mark, and has nothing but its columns without rows`() throws {
        var parts: [String] = []
        let output = try ReportOutput(
            .csv, headings, beginningWith: CSV.byteOrderMark
        ) { parts.append($0) }
        try output.finish()
        #expect(parts.joined() == "\u{FEFF}name\r\n")
    }

    @Test func `ends with the first part that can't be written`() throws {
        let output = try ReportOutput(.csv, headings) { _ throws(Failure) in throw .pipeClosed }
        let cell = ListCell.text(String(repeating: "a", count: ReportOutput.part))
        let failure = #expect(throws: Failure.self) { try output.write([cell]) }
        #expect(failure?.status == 128 + SIGPIPE)
        #expect(failure?.message(in: Language.english.words()) == nil)
    }

    @Test func `is a file once it is complete, and no file before`() throws {
        let path = folder.path("a.csv")
        var output: ReportOutput? = try ReportOutput(
            .csv, headings, beginningWith: "", to: path, replacing: false)
        for _ in 0..<100 {
            try output?.write([.text(String(repeating: "a", count: 1000))])
        }
        #expect(folder.text("a.csv") == nil)
        try output?.finish()
        #expect(folder.text("a.csv")?.utf8.count == 6 + 100 * 1002)
        output = nil
        #expect(try folder.names == ["a.csv"])
        // Not finished.
        output = try ReportOutput(.csv, headings, beginningWith: "", to: path, replacing: true)
        try output?.write([.text("b")])
        output = nil
        #expect(try folder.names == ["a.csv"])
        #expect(folder.text("a.csv")?.hasPrefix("name\r\naaa") == true)
    }

    @Test func `refuses a file that is there before anything is read, unless told to`() throws {
        let taken = folder.path("a.csv")
        try Data("old".utf8).write(to: URL(fileURLWithPath: taken))
        for path in [taken, "", folder.path("none/a.csv")] {
            let failure = #expect(throws: Failure.self) {
                _ = try ReportOutput(
                    .csv, headings, beginningWith: "", to: path, replacing: false)
            }
            #expect(failure?.status == 73)
            let said = failure?.message(in: Language.english.words()) ?? ""
            #expect(said.contains("--force") == (path == taken))
        }
        let output = try ReportOutput(
            .csv, headings, beginningWith: "", to: taken, replacing: true)
        try output.finish()
        #expect(folder.text("a.csv") == "name\r\n")
    }

    @Test func `replaces what a link leads to, and nothing that is no file`() throws {
        let (path, link) = (folder.path("a.csv"), folder.path("link.csv"))
        let files = FileManager.default
        try Data("old".utf8).write(to: URL(fileURLWithPath: path))
        try files.createSymbolicLink(atPath: link, withDestinationPath: path)
        let output = try ReportOutput(.csv, headings, beginningWith: "", to: link, replacing: true)
        try output.finish()
        #expect(folder.text("a.csv") == "name\r\n")
        #expect(try files.destinationOfSymbolicLink(atPath: link) == path)
        for path in [folder.path, "/dev/null"] {
            let failure = #expect(throws: Failure.self) {
                _ = try ReportOutput(
                    .csv, headings, beginningWith: "", to: path, replacing: true)
            }
            #expect(failure?.status == 65)
        }
    }
}
