import Domain
import PartnerCenterAPI
import Testing
import Wording

@testable import Program

@Suite struct `Where a profile finds Microsoft Graph` {
    private func profile(_ change: (inout Profile) throws -> Void) rethrows -> Profile {
        var profile = Profile(name: "work")
        try change(&profile)
        return profile
    }

    @Test func `is its cloud's`() {
        let government = profile { $0.cloud = .usgov }
        #expect(government.graph.text == "https://graph.microsoft.us")
        #expect(government.graphAudience == "https://graph.microsoft.us")
    }

    @Test func `is the sandbox itself where that is on this machine`() throws {
        let served = try profile { $0.ownBase = try ServiceAddress("http://127.0.0.1:8080") }
        #expect(served.graph.text == "http://127.0.0.1:8080")
        #expect(served.graphAudience == "https://graph.microsoft.com")
        let proxied = try profile { $0.ownBase = try ServiceAddress("https://proxy.example/pc") }
        #expect(proxied.graph.text == "https://graph.microsoft.com")
    }

    @Test func `is the same with the version that its targets begin with, as it is printed`() throws
    {
        let served = try profile {
            $0.ownBase = try ServiceAddress("http://127.0.0.1:8080/v1")
            $0.ownGraph = try ServiceAddress("http://127.0.0.1:8080/v1.0/")
        }
        #expect(served.base.text == "http://127.0.0.1:8080")
        #expect(served.graph.text == "http://127.0.0.1:8080")
        let proxied = try profile {
            $0.ownGraph = try ServiceAddress("https://proxy.example/graph/V1.0")
        }
        #expect(proxied.graph.text == "https://proxy.example/graph")
        let other = try profile { $0.ownGraph = try ServiceAddress("https://proxy.example/beta") }
        #expect(other.graph.text == "https://proxy.example/beta")
    }

    @Test func `leads nowhere where what answers is no Graph, or nothing does`() {
        for trouble in [AdminAccessTrouble.notOffered, .unreadable, .unreachable] {
            #expect(GDAPStanding.unseen(trouble).leadsNowhere)
        }
        for standing in [
            GDAPStanding.seen(.read), .seen(nil), .unseen(.notConsented), .unseen(.denied),
        ] {
            #expect(!standing.leadsNowhere)
        }
    }

    @Test func `is another where the profile names one, for whom tokens are if it is Microsoft's`()
        throws
    {
        let other = try profile {
            $0.cloud = .usgov
            $0.ownGraph = try ServiceAddress("https://dod-graph.microsoft.us")
        }
        #expect(other.graph.text == "https://dod-graph.microsoft.us")
        #expect(other.graphAudience == "https://dod-graph.microsoft.us")
        for address in ["https://proxy.example", "http://127.0.0.1:1", "https://graph-us.example"] {
            let proxied = try profile {
                $0.cloud = .usgov
                $0.ownGraph = try ServiceAddress(address)
            }
            #expect(proxied.graph.text == address)
            #expect(proxied.graphAudience == "https://graph.microsoft.us")
        }
    }
}

@Suite struct `What a sign-in can do with admin relationships` {
    @Test(arguments: Language.allCases)
    func `is in doubt where reading was refused since`(language: Language) {
        let words = language.words(namesKeys: false)
        func finding(_ trouble: AdminAccessTrouble?) -> DoctorFinding {
            .gdap("graph: " + words.gdapSeen, lastTrouble: trouble, in: words)
        }
        for trouble in [AdminAccessTrouble.notConsented, .denied] {
            let found = finding(trouble)
            #expect(found.state == .warning && found.text.contains(words.gdapSeen))
            #expect(found.text.hasSuffix(words.reason(of: trouble.refusal)), "\(found.text)")
        }
        #expect(finding(nil).state == .ok && finding(.unreachable).state == .ok)
    }

    @Test func `is a word of its own in JSON`() {
        #expect(GDAPStanding.seen(.readWrite).word == "consented")
        // A token that does not tell may do.
        #expect(GDAPStanding.seen(nil).word == "consented")
        #expect(GDAPStanding.seen(.read).word == "read")
        #expect(GDAPStanding.unseen(.notConsented).word == "missing")
        #expect(GDAPStanding.unseen(.denied).word == "denied")
        for trouble in [AdminAccessTrouble.unreachable, .unreadable, .notOffered] {
            #expect(GDAPStanding.unseen(trouble).word == "unknown")
        }
    }

    @Test(arguments: Language.allCases)
    func `is said in words, with what asks for the consent`(language: Language) {
        let words = language.words(namesKeys: false)
        let command = Profile(name: "work").consentCommand(isDefault: false)
        #expect(command == "partnerdeck sign-in --gdap --profile work")
        #expect(
            Profile(name: "work").consentCommand(isDefault: true) == "partnerdeck sign-in --gdap")
        func said(_ standing: GDAPStanding) -> String {
            standing.sentence(in: words, command: command)
        }
        // Who has just asked is not told to ask.
        let asked = GDAPStanding.unseen(.notConsented).sentence(in: words, command: nil)
        #expect(!asked.contains("sign-in"))
        let failure = Failure.consentNotGiven(.readWrite)
        #expect(failure.status == 77)
        let next = failure.message(in: words) ?? ""
        #expect(next.contains("DelegatedAdminRelationship.ReadWrite.All"))
        #expect(said(.unseen(.notConsented)).contains("`\(command)`"))
        for trouble in AdminAccessTrouble.allCases where trouble != .notConsented {
            #expect(said(.unseen(trouble)).hasSuffix(words.reason(of: trouble)))
        }
        #expect(said(.seen(.read)) != said(.seen(.readWrite)))
        #expect(said(.seen(nil)) == said(.seen(.readWrite)))
    }
}
