import Deck
import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Program

@Suite struct `A plan in a file` {
    static let plan = Plan.a([.a(.removeRelationship, for: .contoso)])

    private func problem(in text: String) -> PlanFileProblem? {
        do throws(PlanFileProblem) {
            _ = try PlanFile.plan(in: Data(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test func `is read as it was written`() throws {
        let text = try PlanFile.text(of: Self.plan)
        #expect(try PlanFile.plan(in: Data(text.utf8)) == Self.plan)
    }

    @Test func `says what is wrong with it, and where`() throws {
        let text = try PlanFile.text(of: Self.plan)
        #expect(problem(in: String(text.dropLast(5))) == .notJSON)
        #expect(problem(in: "{}") == .notAPlan)
        #expect(problem(in: #"{"partnerdeckPlan": 2}"#) == .newer(2))
        #expect(
            problem(in: text.replacingOccurrences(of: #""domain""#, with: #""dominion""#))
                == .member("plan.customers[0].holdings.customer.domain"))
        var twice = Self.plan
        twice.customers += twice.customers
        #expect(problem(in: try PlanFile.text(of: twice)) == .ambiguous)
    }

    @Test(arguments: Language.allCases)
    func `has words for each of them, with the path and what to do`(language: Language) {
        let words = language.words(namesKeys: false)
        let problems: [PlanFileProblem] = [
            .file(.missing), .file(.unreadable(errno: EISDIR)), .file(.notAFile),
            .file(.tooLarge(megabytes: 7)), .notJSON, .notAPlan, .newer(2),
            .member("plan.id"),
            .ambiguous,
        ]
        let said = problems.map { words.planFileError(PlanFileError(path: "p.json", problem: $0)) }
        #expect(Set(said).count == problems.count)
        for text in said {
            #expect(text.contains("p.json") && text.contains("--save"))
            #expect(!text.contains("seed") && !text.contains("%"))
        }
        let troubles: [FileTrouble] = [
            .exists(path: "p.json"), .unwritable(path: "p.json", errno: ENOENT),
            .unwritable(path: "p.json", errno: EACCES), .unwritable(path: "p.json", errno: ENOSPC),
        ]
        let reasons = troubles.map(words.fileTrouble)
        #expect(Set(reasons).count == troubles.count)
        #expect(reasons.allSatisfy { $0.contains("p.json") && !$0.contains("--force") })
    }

    @Test func `is for its owner alone, and overwrites nothing`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("plan.json")
        try PlanFile.write(Self.plan, to: path)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        #expect(try PlanFile.read(path) == Self.plan)
        #expect(throws: FileTrouble.exists(path: path)) { try PlanFile.write(Self.plan, to: path) }
        #expect(throws: FileTrouble.unwritable(path: path + "/none", errno: ENOTDIR)) {
            try PlanFile.write(Self.plan, to: path + "/none")
        }
        #expect(throws: PlanFileError(path: path + "-none", problem: .file(.missing))) {
            try PlanFile.read(path + "-none")
        }
    }

    @Test func `takes a name as long as the system allows`() throws {
        let folder = try TemporaryFolder()
        let name = String(repeating: "p", count: 255)
        try PlanFile.write(Self.plan, to: folder.path(name))
        #expect(try folder.names == [name])
        let longer = folder.path("\(name)p")
        #expect(throws: FileTrouble.unwritable(path: longer, errno: ENAMETOOLONG)) {
            try PlanFile.write(Self.plan, to: longer)
        }
        #expect(try folder.names == [name])
    }

    @Test(arguments: Language.allCases)
    func `says why it cannot be read in the operator's words`(language: Language) throws {
        let words = language.words(namesKeys: false)
        let folder = FileManager.default.temporaryDirectory.path
        for (path, problem) in [
            (folder, PlanFileProblem.file(.unreadable(errno: EISDIR))),
            ("", .file(.missing)),
            (
                folder + "/" + String(repeating: "p", count: 256),
                .file(.unreadable(errno: ENAMETOOLONG))
            ),
        ] {
            let error = PlanFileError(path: path, problem: problem)
            #expect(throws: error) { try PlanFile.read(path) }
            let said = words.planFileError(error)
            #expect(!said.contains("Cocoa") && !said.hasPrefix(" "))
        }
        #expect(
            words.reason(errno: EACCES) != words.reason(errno: EACCES, reading: true))
    }
}

@Suite struct `A file that is read as a whole` {
    private let temporary: TemporaryFolder
    private var folder: String { temporary.path }

    init() throws { temporary = try TemporaryFolder() }

    private func trouble(_ path: String) -> SmallFileError? {
        do throws(SmallFileError) {
            _ = try SmallFile.bytes(of: path, megabytes: 1)
            return nil
        } catch {
            return error
        }
    }

    @Test func `is a file, and no larger than is read`() throws {
        let path = folder + "/file"
        let cases: [(Int, SmallFileError?)] = [
            (0, nil), (1 << 20, nil), ((1 << 20) + 1, .tooLarge(megabytes: 1)),
        ]
        for (count, found) in cases {
            try Data(count: count).write(to: URL(fileURLWithPath: path))
            #expect(trouble(path) == found)
        }
        // It has no length, but for what is on the disk.
        truncate(path, 1 << 40)
        #expect(trouble(path) == .tooLarge(megabytes: 1))
    }

    @Test func `is nothing else`() {
        let pipe = folder + "/pipe"
        mkfifo(pipe, 0o600)
        #expect(trouble(pipe) == .notAFile)
        #expect(trouble("/dev/zero") == .notAFile)
        #expect(trouble("/dev/full") == .notAFile)
        #expect(trouble(folder) == .unreadable(errno: EISDIR))
        #expect(trouble(folder + "/none") == .missing)
        symlink("loop", folder + "/loop")
        #expect(trouble(folder + "/loop") == .unreadable(errno: ELOOP))
    }

    @Test func `is a pipe in no place where a theme or the profiles may be`() throws {
        mkfifo(folder + "/mine.toml", 0o600)
        let path = folder + "/mine.toml"
        #expect(throws: ThemeError(file: path, place: nil, problem: .file(.notAFile))) {
            try ThemeLibrary(userFolder: folder).theme(named: "mine")
        }
        #expect(throws: ConfigError(file: path, place: nil, problem: .file(.notAFile))) {
            try ConfigFile(path: path)
        }
        #expect(throws: PlanFileError(path: path, problem: .file(.notAFile))) {
            try PlanFile.read(path)
        }
        #expect(try ConfigFile(path: folder + "/none").profiles.isEmpty)
    }
}
