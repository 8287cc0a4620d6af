import Domain
import Testing
import Wording

@testable import Program

@Suite struct `What the command renewal is to do` {
    private let words = Language.english.words(namesKeys: false)

    private func wanted(_ typed: String) throws -> RenewalWay.Wanted {
        try RenewalWay.parse(typed.split(separator: " ").map(String.init)).wanted(in: words)
    }

    @Test(
        arguments: [
            ("--on", .on), ("--off", .off), ("--cancel-at-end", .cancelAtEnd),
            ("--extend", .extend),
            ("--seats 40", .change(seats: SeatNumber("40"), nil, nil)),
            ("--seats -3", .change(seats: SeatNumber("-3"), nil, nil)),
            ("--term P3Y --billing annual", .change(seats: nil, .threeYears, .annual)),
            ("--term p1m", .change(seats: nil, .month, nil)),
            ("--billing Triennial", .change(seats: nil, nil, .triennial)),
        ] as [(String, RenewalWay.Wanted)])
    func `is one thing, or changes of the next term together`(
        typed: String, way: RenewalWay.Wanted
    ) throws {
        #expect(try wanted(typed) == way)
    }

    @Test(arguments: [
        "", "--on --off", "--cancel-at-end --extend", "--on --seats 40", "--seats many",
        "--seats 4.5", "--term P2Y", "--billing weekly",
    ])
    func `is refused where that is unclear`(typed: String) {
        #expect(throws: (any Error).self) { try wanted(typed) }
    }

    @Test func `names the ways where none is named`() {
        do {
            _ = try wanted("")
            Issue.record("nothing is wanted")
        } catch {
            guard case .usage(let text)? = error as? Failure else {
                Issue.record("\(error)")
                return
            }
            for way in ["--on", "--off", "--cancel-at-end", "--extend", "--seats"] {
                #expect(text.contains(way))
            }
        }
    }

    @Test func `has the term and billing that the rules know`() {
        #expect(RenewalWay.Term.allCases.map(\.rawValue) == Rules.terms)
        #expect(
            RenewalWay.Billing.allCases.map(\.rawValue) == Rules.billingCycles(ofTerm: "P3Y"))
    }
}
