import Foundation
import Samples
import Testing

@Suite(.blocking) struct `The journal by command` {
    static let domain = "hanbit.onmicrosoft.com"
    static let file = "state/partnerdeck/journal.jsonl"
    let home: Home

    init() throws {
        home = try Home.seeded()
        for verb in ["suspend", "reactivate"] {
            _ = try home.onStore(verb, Self.domain, "Microsoft Azure", "--yes")
        }
    }

    @Test func `has its lines as they stand in the file, whatever stands there`() throws {
        let bytes = try home.bytes(of: Self.file)
        #expect(Data(try home.partnerdeck("journal", "--json").output.utf8) == bytes)
        // An earlier release wrote it so.
        let text = String(decoding: bytes, as: UTF8.self)
            .replacing("한빛무역", with: "한빛\u{FE0F}\u{200D}❤\u{FE0F}무역\u{202E}")
        try home.write(text, to: Self.file)
        #expect(try home.partnerdeck("journal", "--json").output == text)
    }

    @Test func `is read also where an editor has ended its lines as on Windows`() throws {
        let usual = try home.partnerdeck("journal")
        // A head, and a row for each.
        #expect(usual.output.split(separator: "\n").count == 5)
        let lines = String(decoding: try home.bytes(of: Self.file), as: UTF8.self)
        try home.write(
            lines.split(separator: "\n").map { $0 + "\r\n" }.joined(), to: Self.file)
        #expect(try home.partnerdeck("journal") == usual)
        #expect(try home.partnerdeck("journal", "--json").output == lines)
        let verified = try home.partnerdeck("journal", "--verify")
        #expect(verified.status == 65 && !verified.errors.isEmpty)
        _ = try home.onStore("suspend", Self.domain, "Microsoft Azure", "--yes")
        #expect(try home.partnerdeck("journal").output.split(separator: "\n").count == 7)
    }

    @Test func `is searched by words, in any case, and by the ID of what entries are about`() throws
    {
        let all = try home.partnerdeck("journal", "--json").output.split(separator: "\n")
        let found = try home.partnerdeck("journal", "--json", "--filter", "AZURE suspend")
        let lines = found.output.split(separator: "\n")
        #expect(!lines.isEmpty && lines.count < all.count)
        #expect(lines.allSatisfy(all.contains))
        #expect(
            try home.partnerdeck("journal", "--json", "--filter", " ").output
                == all.joined(separator: "\n") + "\n")
        let none = try home.partnerdeck("journal", "--filter", "zzz")
        #expect(none.output.isEmpty && !none.errors.isEmpty)
        let both = try home.start(["journal", "--verify", "--filter", "a"]).outcome()
        #expect(both.status == 64 && both.errors.contains("--filter"))
    }

    @Test func `is told to be none where it is something else`() throws {
        try home.write("a diary\n", to: Self.file)
        for arguments in [["journal"], ["journal", "--json"], ["journal", "--verify"]] {
            let outcome = try home.start(arguments).outcome()
            #expect(outcome.status == 65 && outcome.errors.contains("journal.jsonl"))
        }
    }
}
