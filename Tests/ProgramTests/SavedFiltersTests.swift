import Deck
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Program

@Suite struct `The file of the saved filters` {
    let folder: TemporaryFolder
    let file: SavedFiltersFile

    init() throws {
        folder = try TemporaryFolder()
        file = SavedFiltersFile(path: folder.path("filters/work.toml"))
    }

    var text: String? {
        try? String(contentsOfFile: folder.path("filters/work.toml"), encoding: .utf8)
    }

    @Test func `is made by the first filter, and is for its owner alone`() throws {
        #expect(file.answer() == .filtersRead([]))
        let odd = SavedFilter(name: "\"b\\ 한\u{1}", text: #"name:"Contoso \"x\"" -ready"#)
        #expect(file.answer(to: .save(odd)) == .filtersRead([odd]))
        let other = SavedFilter(name: "a", text: "kind:nce")
        #expect(file.answer(to: .save(other)) == .filtersRead([odd, other]))
        #expect(file.answer() == .filtersRead([odd, other]))
        #expect(file.answer(to: .rename("a", to: "c")) != file.answer(to: .delete("c")))
        #expect(file.answer() == .filtersRead([odd]))
        let mode = try FileManager.default.attributesOfItem(
            atPath: folder.path("filters/work.toml"))[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test func `is left as it is when it is not understood`() throws {
        _ = file.answer(to: .save(SavedFilter(name: "a", text: "ready")))
        try Data("a = \"ready\"\nb = ready\n".utf8)
            .write(to: URL(fileURLWithPath: folder.path("filters/work.toml")))
        for answer in [file.answer(), file.answer(to: .delete("a"))] {
            guard case .filtersRead([], let trouble?) = answer else {
                Issue.record("\(answer)")
                return
            }
            #expect(trouble.contains(folder.path("filters/work.toml")))
            #expect(trouble.contains("2:"))
        }
        #expect(text == "a = \"ready\"\nb = ready\n")
    }

    @Test func `says that there is no folder for it`() {
        let nowhere = SavedFiltersFile(path: nil)
        #expect(nowhere.answer() == .filtersRead([]))
        guard case .filtersRead([], _?) = nowhere.answer(to: .delete("a")) else {
            Issue.record("no trouble")
            return
        }
    }
}

@Suite struct `The option --filter` {
    @Test func `takes a filter that begins with a dash`() throws {
        let command = try CustomersCommand.parse(["--filter", "-dap kind:nce"])
        let filter = try command.filterOption.parsed(in: Language.english.words())
        #expect(filter.text == "-dap kind:nce")
    }

    @Test(arguments: Language.allCases)
    func `ends with a usage error that tells the place`(language: Language) throws {
        let command = try RadarCommand.parse(["--filter", "ready status:foo"])
        let failure = #expect(throws: Failure.self) {
            _ = try command.filterOption.parsed(in: language.words())
        }
        #expect(failure?.status == 64)
        let message = failure?.message(in: language.words()) ?? ""
        #expect(message.contains("14") && message.contains("foo") && message.contains("active"))
    }
}
