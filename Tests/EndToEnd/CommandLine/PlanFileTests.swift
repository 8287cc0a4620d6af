import Foundation
import Samples
import Testing

@Suite(.blocking) struct `A saved plan that was changed` {
    static let domain = "hanbit.onmicrosoft.com"
    let home: Home

    init() throws {
        home = try Home.seeded()
        _ = try home.onStore("offboard", Self.domain, "--save", "plan.json")
    }

    private var text: String {
        get throws { String(decoding: try home.bytes(of: "work/plan.json"), as: UTF8.self) }
    }

    @Test func `hits nobody whom the confirmation did not name`() throws {
        let id = try home.json("show", Self.domain)["customer"]["id"].text
        let other = try #require(
            home.json("customers").all.map { $0["id"].text }.first { $0 != id })
        try home.write(
            text.replacingOccurrences(of: id, with: other), to: "work/plan.json")
        let outcome = try home.onStore(
            "offboard", "--plan", "plan.json", "--confirm", Self.domain)
        #expect(outcome.status == 65, "\(outcome)")
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test func `is not started twice`() throws {
        let first = try home.onStore(
            "offboard", "--plan", "plan.json", "--confirm", Self.domain, "--json")
        #expect(first.status == 0)
        let acts = try home.json("activity").all.count
        let second = try home.onStore(
            "offboard", "--plan", "plan.json", "--confirm", Self.domain)
        #expect(second.status == 65)
        #expect(second.errors.contains("was started at"), "\(second)")
        #expect(try home.json("activity").all.count == acts)
    }

    @Test func `undoes no act that was refused`() throws {
        _ = try home.onStore("suspend", Self.domain, "Visio LTSC Standard 2021", "--yes")
        let outcome = try home.onStore("undo", "--entry", "99", "--yes")
        #expect(outcome.status == 66, "\(outcome)")
    }

    @Test func `is told apart from one that is whole, when the journal's note is gone`() throws {
        _ = try home.onStore("offboard", "--plan", "plan.json", "--confirm", Self.domain)
        #expect(try home.partnerdeck("journal", "--verify").status == 0)
        let name = "state/partnerdeck/journal"
        let journal = String(decoding: try home.bytes(of: name + ".jsonl"), as: UTF8.self)
        try home.write(
            journal.split(separator: "\n").dropLast().map { $0 + "\n" }.joined(),
            to: name + ".jsonl")
        try FileManager.default.removeItem(atPath: home.path(name + ".head"))
        let outcome = try home.partnerdeck("journal", "--verify")
        #expect(outcome.status == 65)
        #expect(outcome.output.contains("journal.head"))
        _ = try home.onStore("offboard", "adatum.onmicrosoft.com", "--dry-run")
        let after = try home.partnerdeck("journal", "--verify", "--json")
        #expect(after.status == 65)
        #expect(try after.json()["unvouched"].truth == false)
        #expect(try after.json()["unvouchedBefore"].number == 1)
    }

    @Test func `is certified by no journal that is not as it was written`() throws {
        _ = try home.onStore("offboard", "--plan", "plan.json", "--confirm", Self.domain)
        let name = "state/partnerdeck/journal.jsonl"
        let journal = String(decoding: try home.bytes(of: name), as: UTF8.self)
        try home.write(journal.replacingOccurrences(of: "Hanbit", with: "Hanbot"), to: name)
        #expect(try home.partnerdeck("journal", "--verify").status == 65)
        #expect(try home.onStore("certificate", Self.domain).status == 65)
    }
}
