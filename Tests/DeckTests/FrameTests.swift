import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Every page` {
    @Test(arguments: Language.allCases, Tour.sizes)
    func `fills the screen exactly`(language: Language, size: Size) {
        for (name, deck) in Tour.stops(language, size) {
            let frame = view(deck.state)
            #expect(frame.lines.count == size.rows, "\(name)")
            for line in frame.lines { #expect(line.columns == size.columns, "\(name)") }
            if let cursor = frame.cursor {
                #expect(cursor.row < size.rows && cursor.column < size.columns, "\(name)")
            }
        }
    }

    @Test(arguments: Language.allCases, Tour.sizes)
    func `fills the screen exactly on a service, too`(language: Language, size: Size) {
        for isReadOnly in [false, true] {
            for (name, deck) in Tour.farStops(language, size, isReadOnly: isReadOnly) {
                let frame = view(deck.state)
                #expect(frame.lines.count == size.rows, "\(name)")
                for line in frame.lines { #expect(line.columns == size.columns, "\(name)") }
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `says whole, on one row, what stands over the footer of a service`(
        language: Language
    ) {
        let size = Size(rows: 24, columns: 80)
        for (name, deck) in Tour.farStops(language, size) where deck.state.dialog == nil {
            let rows = deck.screen.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(rows[23].contains(language.words().helpKey), "\(name)")
            if deck.state.notice == nil {
                #expect(!rows[22].hasSuffix("…") || deck.state.underway != nil, "\(name)")
            }
        }
    }

    @Test(arguments: Language.allCases, Tour.sizes)
    func `has help and quit in its last line, however short the room`(
        language: Language, size: Size
    ) throws {
        let words = language.words()
        let end = "? \(words.helpKey)  q \(words.quitKey)"
        // What is typed goes into the field, `?` and `q` too.
        for (name, deck) in Tour.stops(language, size) where name != "search" {
            // A dialog says its own keys.
            guard deck.state.dialog == nil else { continue }
            let last = try #require(deck.screen.split(separator: "\n").last)
            #expect(last.hasSuffix(end), "\(name)")
            #expect(!last.contains("…"), "\(name)")
        }
    }

    @Test(arguments: Language.allCases)
    func `has every cell of its own vocabulary whole on a wide screen`(language: Language) {
        // A name may be longer than the room beside a pane.
        let stops = Tour.stops(language, Size(rows: 60, columns: 200))
        let cut = stops.flatMap { name, deck in
            deck.screen.split(separator: "\n").map { $0.prefix { $0 != "│" } }.filter { line in
                ["customers", "reservations", "software", "account", "nothing held"].contains(name)
                    && line.contains("…") && !line.contains("Société Générale")
                    && !line.contains("日本テクノロジー")
            }
        }
        #expect(cut == [])
    }

    @Test(arguments: Language.allCases)
    func `says where one is, and connected to what`(language: Language) throws {
        let words = language.words()
        for (name, deck) in Tour.stops(language, Size(rows: 24, columns: 120)) {
            let first = try #require(deck.screen.split(separator: "\n").first)
            #expect(first.hasPrefix(" " + words.customersTitle), "\(name)")
            if deck.state.dialog == nil {
                #expect(first.hasSuffix(words.sandboxRules("2020")), "\(name)")
            }
        }
    }

    @Test(
        arguments: Language.allCases,
        [Size(rows: 9, columns: 80), Size(rows: 24, columns: 39), Size(rows: 1, columns: 1)])
    func `gives way to a polite word where the screen is too small`(
        language: Language, size: Size
    ) {
        var deck = DeckHarness(language: language)
        deck.happen(.resized(size))
        let frame = view(deck.state)
        #expect(frame.lines.count == size.rows)
        for line in frame.lines { #expect(line.columns == size.columns) }
        if size.rows > 1 {
            let said = language.words().windowTooSmall(
                40, rows: 10, nowColumns: size.columns, nowRows: size.rows)
            #expect(deck.screen.filter { !$0.isWhitespace } == said.filter { !$0.isWhitespace })
        }
        deck.happen(.resized(Size(rows: 10, columns: 40)))
        #expect(deck.screen.contains("› Contoso"))
    }

    @Test(arguments: Language.allCases)
    func `keeps its footer under a long reason on the smallest screen`(language: Language) {
        var deck = DeckHarness(
            Holdings.contoso(software: [.a(cancellableUntil: .day(-3))]), language: language,
            size: Size(rows: 10, columns: 40))
        deck.press(.enter)
        deck.press("3c")
        #expect(deck.screen.contains("? " + language.words().helpKey))
        var request = DeckHarness(language: language, size: Size(rows: 10, columns: 40))
        request.press("r")
        request.happen(.saved(path: "/home/agent/off-boarding/relationship-request-en.txt"))
        #expect(request.screen.contains("? " + language.words().helpKey))
    }

    @Test(arguments: Language.allCases)
    func `has room for what the activity log calls its acts`(language: Language) {
        let wide = Tour.stops(language, Size(rows: 60, columns: 200))
        let log = wide.first { $0.name == "activity" }!.deck
        for operation in ActivityRecord.Operation.allCases {
            #expect(log.screen.contains(language.words().operation(operation)))
        }
    }

    @Test(arguments: Language.allCases)
    func `has room for how the activity log says they ended`(language: Language) {
        let wide = Tour.stops(language, Size(rows: 60, columns: 200))
        let log = wide.first { $0.name == "activity" }!.deck
        for outcome in OperationStatus.allCases {
            #expect(log.screen.contains(language.words().outcome(outcome)))
        }
    }

    @Test(arguments: Language.allCases)
    func `has room for every kind of subscription`(language: Language) {
        let wide = Tour.stops(language, Size(rows: 60, columns: 200))
        var list = wide.first { $0.name == "subscriptions" }!.deck
        // The pane says it, too.
        list.press("|")
        for kind in Subscription.Kind.allCases {
            #expect(list.screen.contains(language.words().kind(kind)))
        }
        #expect(list.screen.contains(language.words().azureSubscriptionLabel))
    }

    @Test func `shows how each act ended on the smallest screen`() {
        var deck = DeckHarness(activity: [.a(.suspend)], size: Size(rows: 10, columns: 40))
        deck.press("A")
        #expect(deck.screen.contains("✓ done"))
    }

    @Test func `has no cut column in the list of customers on the smallest screen`() {
        let deck = DeckHarness(size: Size(rows: 10, columns: 40))
        let row = deck.screen.split(separator: "\n").first { $0.hasPrefix("› ") }
        #expect(row?.contains("…") == false)
    }

    @Test(arguments: Language.allCases)
    func `says the keys of a dialog whole on the smallest screen`(language: Language) {
        for (name, deck) in Tour.stops(language, Size(rows: 10, columns: 40))
        where name == "order" || name == "removal" {
            let words = language.words()
            let keys = name == "order" ? words.orderKeys : words.removalKeys
            let last = keys.split(separator: "· ").last ?? ""
            #expect(deck.screen.contains(last), "\(name)")
        }
    }

    @Test func `has the link with all that stands beside it on the smallest screen`() {
        var deck = DeckHarness(.everything, size: Size(rows: 10, columns: 40))
        deck.press(.enter)
        deck.press("4")
        #expect(deck.screen.contains("them."))
    }

    @Test func `scrolls a text that says it can be scrolled`() {
        var deck = DeckHarness(size: Size(rows: 10, columns: 40))
        deck.happen(.told((1...30).map { "line \($0)" }.joined(separator: "\n")))
        #expect(deck.screen.contains("↑↓"))
        let before = deck.screen
        deck.press(.down)
        #expect(deck.screen != before)
    }

    @Test func `scrolls a dialog back as far as it was scrolled`() {
        var deck = DeckHarness(size: Size(rows: 10, columns: 40))
        deck.press(.enter)
        deck.press("s")
        deck.press(String(repeating: "j", count: 60))
        let end = deck.screen
        deck.press("k")
        #expect(deck.screen != end)
    }

    @Test func `says that the domain was wrong on the smallest screen, too`() {
        var deck = DeckHarness(Holdings.contoso(), size: Size(rows: 10, columns: 40))
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter, .enter)
        #expect(deck.screen.contains("not the customer's"))
    }
}

extension Wording {
    /// What the dialogs call a refusal.
    fileprivate var no: String {
        yesNoKeys.split(separator: " ").last.map(String.init)!
    }
}

@Suite struct `Every page of a plan and its run` {
    @Test(arguments: Language.allCases, Tour.sizes)
    func `fills the screen exactly, with help and quit in its last line`(
        language: Language, size: Size
    ) throws {
        let words = language.words()
        let end = "? \(words.helpKey)  q \(words.quitKey)"
        for (name, deck) in PlanTour.stops(language, size) {
            let frame = view(deck.state)
            #expect(frame.lines.count == size.rows, "\(name)")
            for line in frame.lines { #expect(line.columns == size.columns, "\(name)") }
            guard deck.state.dialog == nil else { continue }
            let last = try #require(deck.screen.split(separator: "\n").last)
            #expect(last.hasSuffix(end), "\(name)")
        }
    }

    @Test(arguments: Language.allCases)
    func `says heads and dialogs whole at 80×24`(language: Language) {
        for (name, deck) in PlanTour.stops(language, Size(rows: 24, columns: 80)) {
            if deck.state.dialog != nil {
                // An ID may begin with an ellipsis; no line ends with one.
                let cut = deck.box.split(separator: "\n").filter { $0.hasSuffix("…") }
                #expect(cut == [], "\(name)")
            } else {
                for line in deck.screen.split(separator: "\n").dropLast(1)
                where !line.contains("Offer of") {
                    #expect(!line.hasSuffix("…") || line.contains(" …"), "\(name): \(line)")
                }
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `has room for what every kind of step costs`(language: Language) {
        let words = language.words()
        for write in [Write.suspend(.init("a")), .cancel(.software(.init("b")))] {
            for consequence in Consequence.samples {
                let step = PlanStep(
                    id: 1, task: .write(write), name: "x", consequences: [consequence])
                let customer = CustomerPlan(holdings: .contoso(), steps: [step])
                for text in words.costs(of: step, for: customer) {
                    #expect(text.columns <= 24, "\(text)")
                    #expect(fault(of: text, in: language) == nil, "\(text)")
                }
            }
        }
        for reversal in [
            Reversal.possible, .until(.day(1)), .until(nil), .whileRetained, .unconfirmed, .final,
        ] {
            #expect(words.undo(reversal).columns <= max(12, words.undoUntilLabel.columns))
            #expect(fault(of: words.sentence(reversal), in: language) == nil)
        }
        for desk in TicketRecipient.allCases { #expect(words.desk(desk).columns <= 20) }
        for minutes in [0, 59, 60, 71 * 60] {
            let left = words.timeLeftInColumn(
                until: Date.today.addingTimeInterval(Double(minutes * 60)), at: .today, in: .utc)
            #expect(("! " + left).columns <= 11)
        }
    }

    @Test(arguments: Language.allCases)
    func `has its keys whole in the footer of a wide screen, and reasons for those off`(
        language: Language
    ) {
        let words = language.words()
        for (name, deck) in PlanTour.stops(language, Size(rows: 60, columns: 200))
            + PlanTour.stops(language, Size(rows: 60, columns: 200), identity: .agent([]))
        where deck.state.dialog == nil {
            let footer = deck.screen.split(separator: "\n").last ?? ""
            for row in deck.state.bindings {
                guard let key = row.keys.first else { continue }
                let hint = "\(key.label) \(words[keyPath: deck.state.phrase(for: row)])"
                let off = row.off(deck.state)
                if row.isInFooter { #expect(footer.contains(hint), "\(name): \(hint)") }
                guard let off else { continue }
                var pressed = deck
                #expect(pressed.press(key) == [], "\(name)")
                #expect(pressed.state.notice?.text == words.off(off), "\(name)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `leaves a word beside every mark`(language: Language) {
        let words = language.words()
        for state in StepState.every + [.struck] {
            let parts = words.state(state, at: .today).split(separator: " ")
            #expect(parts.count >= 2, "\(state)")
            #expect(parts[0].count == 1, "\(state)")
        }
    }
}

extension Consequence {
    fileprivate static let samples: [Consequence] = [
        .usersLoseAccess, .administratorsKeepData, .usersRegainAccess, .billingStops,
        .billingContinues(until: .day(300)), .billingContinues(until: nil), .billingResumes,
        .autoRenewLost, .autoRenewStaysOff, .scheduledChangesDropped, .cancelAtTermEndDropped,
        .addOnsSuspended(count: 2),
        .addOnsSuspended(count: 1), .addOnsStaySuspended(count: 2),
        .dataDeletedAfter(days: 90...120),
        .dataDeletedAfterTerm, .reversibleWhileRetained, .reversibleUntil(.day(300)),
        .reversibilityUnconfirmed, .irreversible, .accessEndsAtOnce, .refundFull, .refundUntold,
        .refundProRata,
        .refundProRataCapped, .keysRevoked, .endsAtRenewal(.day(300)), .workloadsStop,
        .reactivatable, .removalStaysBlocked(until: .day(300)), .microsoftMayRefuseRemoval,
        .renewsItself,
    ]
}
