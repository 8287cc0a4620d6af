import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A plan that is held before it is sent` {
    /// Two suspensions, confirmed and waiting for five seconds.
    static func deck(_ language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(
            .contoso(.e3, .a(.newCommerce, id: "nce")), language: language,
            size: Size(rows: 44, columns: 80), hold: 5)
        deck.press(.enter)
        deck.press("j*s")
        #expect(deck.press("y") == [])
        #expect(deck.state.onHold != nil)
        return deck
    }

    @Test func `leaves only such keys in footer and help as work meanwhile`() {
        let deck = Self.deck()
        for binding in deck.state.bindings {
            let isOff = binding.off(deck.state) != nil
            #expect(isOff || !binding.command.aims || binding.isReading, "\(binding.command)")
        }
        let open = deck.state.bindings.filter { $0.off(deck.state) == nil }.map(\.command)
        #expect(open.contains(.takeBack) && open.contains(.help))
        var free = deck
        free.press("u")
        #expect(free.state.bindings.contains { $0.command == .open && $0.off(free.state) == nil })
    }

    private var running: Run { .underway(DeckHarness.planning().plan!) }

    @Test(arguments: Language.allCases)
    func `does not start beside a run that began meanwhile, and says so`(
        language: Language
    ) throws {
        var deck = Self.deck(language)
        deck.happen(.runReported(running))
        #expect(deck.pass(5) == [])
        #expect(deck.state.run?.id == running.id)
        let words = language.words()
        #expect(
            deck.state.notice?.text
                == words.heldNotSent(words.off(try #require(deck.state.offRun))))
        guard case .takenBack = deck.notes.last else {
            Issue.record("the journal is not told")
            return
        }
    }

    @Test func `does not start for somebody who may not do it`() {
        var deck = Self.deck()
        deck.world.identity = .agent([])
        deck.happen(.placeRead(deck.world.place))
        #expect(deck.pass(5) == [])
        #expect(deck.state.notice?.text.hasPrefix("Nothing was sent. Your roles do not") == true)
    }

    @Test func `does not start where it became read-only`() {
        var deck = Self.deck()
        var place = deck.world.place
        place.lock = .profile
        deck.happen(.placeRead(place))
        #expect(deck.pass(5) == [])
        #expect(deck.state.notice?.text.hasPrefix("Nothing was sent. Read-only") == true)
    }

    @Test func `starts else`() {
        var deck = Self.deck()
        #expect(deck.pass(5).count == 1)
    }

    @Test func `is not even confirmed while a run is under way`() throws {
        var deck = DeckHarness(
            .contoso(.e3, .a(.newCommerce, id: "nce")), size: Size(rows: 44, columns: 80))
        deck.press(.enter)
        deck.press("*s")
        deck.happen(.runReported(running))
        #expect(deck.press("y") == [])
        #expect(deck.state.dialog == nil)
        let off = try #require(deck.state.offRun)
        #expect(deck.state.notice?.text == Language.english.words().off(off))
    }
}

@Suite struct `A dry run on a read-only deck` {
    @Test func `is asked for, as it writes nothing; a start is not`() throws {
        var deck = DeckHarness(far: .laden, isReadOnly: true)
        deck.press("p")
        let plan = try #require(deck.plan)
        #expect(deck.press("D") == [.rehearse(plan)])
        #expect(deck.press("S") == [])
        #expect(deck.state.notice?.text == Language.english.words().off(.refused(.readOnly)))
    }
}

extension Run {
    /// A run that moves.
    static func underway(_ plan: Plan) -> Run {
        var run = Run.cutOff(plan)
        run.phase = .running
        return run
    }
}
