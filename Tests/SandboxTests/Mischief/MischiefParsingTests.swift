import Sandbox
import Testing

@Suite struct `A list of mischief` {
    @Test func `is names with values, or without`() throws {
        let mischief = try Mischief(parsing: "latency=300ms, throttle=0.25 ,cut-after,lag=2s")
        #expect(mischief.latency == .milliseconds(300))
        #expect(mischief.lag == .time(.seconds(2)))
        #expect(mischief.chances == [.throttle: 0.25, .cutAfter: 0.1])
        #expect(mischief.description == "latency=300ms,lag=2000ms,throttle=0.25,cut-after=0.1")
        #expect(try Mischief(parsing: "lag=3").lag == .reads(3))
    }

    @Test func `may be everything, or nothing`() throws {
        let all = try Mischief(parsing: "all")
        #expect(Set(all.chances.keys) == Set(Mischief.Kind.allCases))
        #expect(all.latency != nil)
        #expect(all.lag != nil)
        #expect(try Mischief(parsing: "") == .none)
        #expect(try Mischief(parsing: "none") == .none)
    }

    @Test func `names every name to who gets one wrong`() {
        #expect(throws: MischiefError.unknownName("cut", known: Mischief.names)) {
            try Mischief(parsing: "latency,cut")
        }
        #expect("\(MischiefError.unknownName("cut", known: Mischief.names))".contains("cut-after"))
    }

    @Test(arguments: [
        "throttle=2", "throttle=often", "latency=3", "latency=fast", "lag=soon", "lag=-1", "all=x",
    ])
    func `has no value that means nothing`(list: String) {
        #expect { try Mischief(parsing: list) } throws: { error in
            if case .badValue = error as? MischiefError { true } else { false }
        }
    }
}
