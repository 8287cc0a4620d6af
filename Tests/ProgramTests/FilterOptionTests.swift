import ArgumentParser
import Canvas
import Testing
import Wording

@testable import Program

@Suite struct `A filter that is not understood` {
    private func said(_ filter: String, in language: Language) throws -> [String] {
        let command = try Partnerdeck.parseAsRoot(["customers", "--filter", filter])
        let option = try #require(command as? CustomersCommand).filterOption
        do throws(Failure) {
            _ = try option.parsed(in: language.words(namesKeys: false))
        } catch {
            #expect(error.status == 64)
            return error.message(in: language.words(namesKeys: false))?
                .split(separator: "\n").map(String.init) ?? []
        }
        return []
    }

    @Test(arguments: Language.allCases)
    func `is shown below what is wrong, with the wrong part pointed at`(language: Language) throws {
        #expect(
            try said("ready kind:nxe", in: language).dropFirst()
                == ["  ready kind:nxe", "             ^^^"])
        #expect(
            try said("한빛 kind:nxe", in: language).dropFirst()
                == ["  한빛 kind:nxe", "            ^^^"])
        #expect(
            try said("a\tkind:nxe", in: language).dropFirst() == ["  a kind:nxe", "         ^^^"])
        #expect(try said("seats>", in: language).count == 3)
        #expect(try said("ready", in: language).isEmpty)
    }

    @Test func `is pointed at within what was typed`() {
        #expect("".pointed(at: 0..<0).isEmpty)
        #expect("abc".pointed(at: 3..<3) == ["  abc", "     ^"])
        #expect("abc".pointed(at: 1..<9) == ["  abc", "   ^^"])
        #expect("abc".pointed(at: 7..<9).isEmpty)
    }
}
