import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `What cannot be undone` {
    /// The page, its key, and what is said while it is held.
    static let acts: [(page: String, said: String)] = [
        ("1", "cancel Microsoft 365 E5 (Contoso)"), ("1", "cancel Web shop (Contoso)"),
        ("2", "cancel the order of VM_RI_vm (Contoso)"),
        ("3", "cancel the order of SQL Server 2022 (Contoso)"),
    ]

    /// A deck on something of each kind.
    private func deck(hold: Double) -> DeckHarness {
        DeckHarness(
            .contoso(
                .a(.azurePlan, id: "plan", name: "Azure plan"),
                .a(.newCommerce, id: "nce", name: "Microsoft 365 E5"),
                azureSubscriptions: [.a()], reservations: [.a()],
                software: [.a()]),
            size: Size(rows: 44, columns: 100), hold: hold)
    }

    @Test(arguments: acts)
    func `waits as long as a suspension, and is taken back meanwhile`(
        page: String, said: String
    ) {
        var deck = deck(hold: 5)
        deck.press(.enter)
        deck.press(page)
        deck.press(String(repeating: "j", count: page == "1" ? (said.contains("Web") ? 1 : 2) : 0))
        deck.press("c")
        deck.press(.end)
        #expect(deck.press("y") == [])
        #expect(deck.screen.contains(" … In 5 s: \(said). u or Esc takes it back."))
        deck.press("u")
        #expect(deck.pass(60) == [])
        #expect(deck.screen.contains("· Taken back: nothing was sent."))
        deck.press("c")
        deck.press(.end)
        deck.press("y")
        #expect(deck.pass(5).count == 1)
    }

    @Test func `is held as a plan, too, where nothing has to be typed`() {
        var deck = DeckHarness(
            .contoso(.e3, .a(.newCommerce, id: "nce")), rules: .inProduction,
            size: Size(rows: 44, columns: 100), hold: 5)
        deck.press("pGxkx")
        deck.press("S")
        #expect(deck.box.contains("y start · n, Esc no"))
        deck.press(.end)
        #expect(deck.press("y") == [])
        #expect(
            deck.screen.contains(
                " … In 5 s: 1 suspension, 1 cancellation: CANNOT BE UNDONE (Contoso)."))
        #expect(deck.pass(5).count == 1)
        #expect(deck.state.pages.last == .run(RunPage()))
    }

    @Test func `has the yes in the colour of danger, and says so in the frame`() throws {
        func role(ofYesIn deck: DeckHarness) throws -> Role {
            try #require(
                view(deck.state).lines.flatMap(\.spans).first { $0.text.hasPrefix("y yes") }
            ).role
        }
        var deck = deck(hold: 0)
        deck.press(.enter)
        deck.press("jc")
        #expect(deck.screen.contains("Cancel this subscription?"))
        #expect(deck.screen.contains("! workloads stop"))
        #expect(try role(ofYesIn: deck) == .danger)
        deck.press(.escape)
        deck.press("jc")
        #expect(deck.screen.contains("! cannot be undone"))
        #expect(try role(ofYesIn: deck) == .danger)
        deck.press(.escape)
        deck.press("s")
        #expect(!deck.screen.contains("cannot be undone"))
        #expect(try role(ofYesIn: deck) != .danger)
    }

    @Test func `cannot be undone later, and the key says so`() {
        var deck = DeckHarness(
            .contoso(.a(.newCommerce, .deleted, id: "nce"), software: [.a(.cancelled)]),
            size: Size(rows: 24, columns: 240))
        deck.press(.enter)
        for page in ["1", "3"] {
            deck.press(page)
            #expect(deck.screen.contains("(u undo)"))
            deck.press("u")
            #expect(
                deck.state.notice?.text == deck.state.words.off(.refused(.irreversible)))
        }
        deck.press(.enter)
        #expect(deck.screen.contains("( ) Purchased  "))
        #expect(deck.screen.contains("It cannot be undone."))
    }
}
