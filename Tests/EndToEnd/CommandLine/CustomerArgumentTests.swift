import Deck
import Samples
import Testing
import Wording

@testable import Program

@Suite(.blocking) struct `CUSTOMER on the command line` {
    let home: Home

    init() throws { home = try Home.seeded() }

    @Test func `is a Microsoft ID in any case, a domain, or a name that matches one`() throws {
        let shown = try home.json("show", "hanbit.onmicrosoft.com")["customer"]
        let id = shown["id"].text
        for way in [
            id, id.uppercased(), "HANBIT.onmicrosoft.com", "hanbit.example",
            "Hanbit Trading 한빛무역", "hanbit", "한빛", "hanbit trading",
        ] {
            let found = try home.json("show", way)["customer"]
            #expect(found["id"].text == id, "\(way)")
        }
    }

    @Test func `that could be two is refused with both`() throws {
        let outcome = try home.onStore("show", "Fabrika")
        #expect(outcome.status == 64 && outcome.output.isEmpty)
        let phrase = Language.english.words().ambiguousCustomer("Fabrika", count: 2)
        #expect(outcome.errors.contains(phrase))
        for domain in ["fabrikam.onmicrosoft.com", "fabrikan.onmicrosoft.com"] {
            let id = try home.json("show", domain)["customer"]["id"].text
            #expect(outcome.errors.contains("\(id)  \(domain)"))
        }
        #expect(try home.onStore("suspend", "Fabrika", "x", "--yes").status == 64)
    }

    @Test func `is whole where nobody is asked, and a part of a name is told whom it means`() throws
    {
        let customer = try home.json("show", "hanbit.onmicrosoft.com")["customer"]
        let subscription = "Microsoft Azure"
        let part = try home.onStore("suspend", "hanbit", subscription, "--yes")
        #expect(part.status == 64 && part.output.isEmpty)
        #expect(part.errors.contains(Language.english.words().customerNotWhole("hanbit")))
        #expect(part.errors.contains("\(customer["id"].text)  hanbit.onmicrosoft.com"))
        let nobody = try home.onStore("suspend", "nobody", subscription, "--yes")
        #expect(nobody.errors.contains(Language.english.words().noSuchCustomer("nobody")))
        let whole = customer["companyName"].text
        #expect(try home.onStore("suspend", whole, subscription, "--yes").status == 0)
    }

    @Test(arguments: ["activity", "journal"])
    func `narrows the logs too, as an argument or an option`(log: String) throws {
        let domain = "hanbit.onmicrosoft.com"
        #expect(try home.onStore("suspend", domain, "Microsoft Azure", "--yes").status == 0)
        func output(_ arguments: String...) throws -> ProcessResult {
            try home.start([log] + arguments + ["--store", home.store]).outcome()
        }
        let own = try output(domain)
        #expect(own.status == 0 && own.output.contains("Microsoft Azure"), "\(own)")
        #expect(try own.output == output("--customer", domain).output)
        let other = try output("fabrikam.onmicrosoft.com")
        #expect(!other.output.contains("Microsoft Azure"))
        let both = try output(domain, "--customer", domain)
        #expect(both.status == 64 && both.errors.contains("--customer"))
    }

    @Test func `that is mistyped is told whom it may mean, in lists and in the journal`() throws {
        let domain = "hanbit.onmicrosoft.com"
        #expect(try home.onStore("suspend", domain, "Microsoft Azure", "--yes").status == 0)
        for arguments in [
            ["customers", "--filter", "hanbti"], ["customers", "--filter", "hanbti country:KR"],
            ["customers", "--filter", "한빗 ready"], ["show", "hanbti.onmicrosoft.com"],
            ["journal", "--filter", "hanbti"], ["journal", "--customer", "hanbti"],
            ["certificate", "hanbti.onmicrosoft.com"],
        ] {
            let outcome = try home.start(arguments + ["--store", home.store]).outcome()
            let said = outcome.output + outcome.errors
            #expect(said.contains("Did you mean "), "\(arguments): \(said)")
            #expect(said.contains("\(domain) (Hanbit"), "\(arguments): \(said)")
        }
        // The words alone find somebody: the terms leave nobody.
        let outcome = try home.onStore("customers", "--filter", "hanbit country:ZZ")
        #expect(!(outcome.output + outcome.errors).contains("Did you mean"))
    }

    @Test func `whose relationship has ended is told so, by any part of its name`() throws {
        let domain = "hanbit.onmicrosoft.com"
        let name = try home.json("show", domain)["customer"]["companyName"].text
        try home.clear(domain)
        let removal = try home.onStore("remove", domain, "--confirm", domain)
        #expect(removal.status == 0)
        let ended = Language.english.words().relationshipEnded(
            "\(domain) (\(name))", command: "partnerdeck journal --customer \(domain)")
        for arguments in [
            ["show", domain], ["show", "hanbit"], ["blockers", "빛무"], ["offboard", "hanbit"],
            ["suspend", "hanbit", "Microsoft Azure", "--yes"],
        ] {
            let outcome = try home.start(arguments + ["--store", home.store]).outcome()
            #expect(outcome.status == 3 && outcome.output.isEmpty, "\(arguments)")
            #expect(outcome.errors == "partnerdeck: \(ended)\n", "\(arguments)")
        }
    }

    @Test func `in place of a command is told the command that shows it`() throws {
        let words = Language.english.words(namesKeys: false)
        for (name, suggestion) in [
            ("hanbit", "show hanbit"), ("hanbit trading", "show 'hanbit trading'"),
        ] {
            let outcome = try home.onStore(name)
            #expect(outcome.status == 64)
            let said = words.unknownCommand(name, suggestion: suggestion, allowed: "")
            #expect(outcome.errors.hasPrefix("partnerdeck: " + said), "\(outcome.errors)")
        }
        #expect(try !home.onStore("nobodyatall").errors.contains("show nobodyatall"))
    }

    @Test func `that differs by one letter is the one that is named`() throws {
        for name in ["Fabrikam Ltd", "Fabrikan Ltd"] {
            #expect(try home.json("show", name)["customer"]["companyName"].text == name)
        }
    }

    @Test func `is searched by any part of name, domain or ID`() throws {
        let id = try home.json("show", "hanbit")["customer"]["id"].text
        for text in ["HANBIT", "빛무", "ｈａｎｂｉｔ", String(id.dropFirst(9).prefix(14))] {
            let found = try home.json("customers", "--search", text).all.map { $0["id"].text }
            #expect(found == [id], "\(text)")
        }
        let istanbul = try home.json("customers", "--search", "istanbul insaat").all
        #expect(istanbul.map { $0["companyName"].text } == ["İstanbul İnşaat Ltd. Şti."])
        #expect(try home.json("customers", "--search", "nobody at all").all.isEmpty)
    }
}
