import Deck
import Foundation
import PartnerCenterAPI
import Samples
import Testing

@testable import Program

@Suite struct `A list that is exported` {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func path(_ name: String) -> String { folder.path + "/" + name }

    private func finding(_ name: String) -> PathCheck.Finding {
        let check = ExportFile.check(path(name))
        #expect(check.typed == path(name))
        return check.finding
    }

    private func contents(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
    }

    @Test func `is told what is at its path, and nothing is made by looking`() throws {
        try Data("x".utf8).write(to: URL(fileURLWithPath: path("there.csv")))
        mkfifo(path("pipe"), 0o600)
        symlink(path("nowhere"), path("loose"))
        #expect(finding("new.csv") == .free)
        #expect(finding("there.csv") == .exists)
        #expect(finding("pipe") == .notAFile)
        #expect(finding("loose") == .notAFile)
        #expect(ExportFile.check(folder.path).finding == .folder)
        #expect(finding("none/new.csv") == .noFolder(path("none")))
        #expect(finding("there.csv/new.csv") == .noFolder(path("there.csv")))
        #expect(ExportFile.check("/dev/null").finding == .notAFile)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                == ["loose", "pipe", "there.csv"])
    }

    @Test func `has a whole path: from the home folder, and through links`() throws {
        let home = try #require(Surroundings.variable("HOME"))
        #expect(ExportFile.check("~/no such.csv").path == home + "/no such.csv")
        let here = FileManager.default.currentDirectoryPath
        #expect(ExportFile.check("no such.csv").path == here + "/no such.csv")
        try Data("x".utf8).write(to: URL(fileURLWithPath: path("real.csv")))
        symlink(path("real.csv"), path("link.csv"))
        let real = URL(fileURLWithPath: path("real.csv")).resolvingSymlinksInPath().path
        #expect(ExportFile.check(path("link.csv")).path == real)
    }

    @Test func `is a new file for its owner, and overwrites only when told to`() throws {
        try ExportFile.write("a\r\n", as: .csv, to: path("a.csv"), replacing: false)
        #expect(try contents("a.csv") == "a\r\n")
        var status = stat()
        stat(path("a.csv"), &status)
        #expect(status.st_mode & 0o777 == 0o600)
        #expect(throws: FileTrouble.exists(path: path("a.csv"))) {
            try ExportFile.write("b", as: .csv, to: path("a.csv"), replacing: false)
        }
        #expect(try contents("a.csv") == "a\r\n")
        try ExportFile.write("b", as: .json, to: path("a.csv"), replacing: true)
        #expect(try contents("a.csv") == "b")
        #expect(throws: FileTrouble.self) {
            try ExportFile.write("b", as: .csv, to: path("none/a.csv"), replacing: false)
        }
    }

    @Test func `tells a spreadsheet that it is UTF-8, and nobody else`() throws {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        for (format, text, isMarked) in [
            (ListFormat.csv, "한빛", true), (.csv, "Contoso", false), (.json, "한빛", false),
            (.markdown, "한빛", false),
        ] {
            try ExportFile.write(text, as: format, to: path("x"), replacing: true)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path("x")))
            #expect(bytes.starts(with: mark) == isMarked, "\(format) \(text)")
        }
    }
}

@Suite struct `The browser of the deck` {
    @Test func `shows a page, or says that it cannot`() async {
        let works = Browser(path: "/bin/true", arguments: [])
        #expect(await works.shows("https://partner.example/"))
        let fails = Browser(path: "/bin/false", arguments: [])
        #expect(await !fails.shows("https://partner.example/"))
        let missing = Browser(path: "/nowhere/browser", arguments: [])
        #expect(await !missing.shows("https://partner.example/"))
    }
}

@Suite struct `The portal of a profile` {
    @Test func `has pages in the global cloud alone, and none for a sandbox`() throws {
        #expect(Profile(name: "a").portal == .pages)
        #expect(Profile(name: "a", cloud: .usgov).portal == .unknown)
        #expect(Profile(name: "a", cloud: .china).portal == .unknown)
        var served = Profile(name: "a")
        served.ownBase = try ServiceAddress("http://127.0.0.1:8080")
        #expect(served.portal == .practice)
        var proxied = Profile(name: "a")
        proxied.ownBase = try ServiceAddress("https://proxy.example")
        #expect(proxied.portal == .unknown)
        #expect(Profile(name: "a", isSandbox: true).portal == .practice)
    }
}
