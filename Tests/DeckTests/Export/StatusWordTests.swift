import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A status in a file for programs` {
    private func values<Row>(_ name: String, of row: Row, in columns: [ListColumn<Row>])
        -> ListCell?
    {
        columns.first { $0.heading.name == name }?.cell(row)
    }

    @Test(arguments: Language.allCases)
    func `is the service's word of a blocker, which a table tells in words`(
        language: Language
    ) {
        let columns = ListColumns(language.words(), at: .today)
        let holdings = Holdings.contoso(
            .e3, .a(.newCommerce, .unrecognized("underReview"), id: "review"))
        let blockers = Rules.inProduction.eligibility(of: holdings, at: .today).blockers
        #expect(blockers.count == 2)
        let cells = blockers.map { values("status", of: $0, in: columns.blockers(of: holdings)) }
        #expect(cells.map { $0?.value } == [.text("active"), .text("underReview")])
        #expect(cells.allSatisfy { $0?.shown.isEmpty == false })
        #expect(cells[1]?.shown != "underReview")
    }

    private static let states: [(StepState?, word: String, isReasonTold: Bool)] = [
        (nil, "planned", false), (.pending, "pending", false), (.struck, "struck", false),
        (.confirmed(byOthers: true), "confirmed", false), (.refused(.storeBusy), "refused", true),
        (.waiting(until: .day(1), .storeBusy), "waiting", true),
    ]

    @Test(arguments: states.indices)
    func `is the word of JSON for a step, and the reason stands beside it`(place: Int) {
        let (state, word, isReasonTold) = Self.states[place]
        let part = CustomerPlan.a(.removeRelationship)
        for language in Language.allCases {
            let words = language.words()
            let row = PlanStepRow(
                part.steps[0], of: part,
                state: state.map { words.state($0, at: .today) } ?? "", progress: state)
            let columns = ListColumns(words, at: .today).steps
            #expect(values("state", of: row, in: columns)?.value == .text(word))
            let reason = Language.english.words(namesKeys: false).refusal(.storeBusy)
            let why = values("why", of: row, in: columns)
            #expect(why?.value == (isReasonTold ? .text(reason) : ListCell.Value.none))
            #expect(why?.shown == (isReasonTold ? words.refusal(.storeBusy) : ""))
        }
    }
}
