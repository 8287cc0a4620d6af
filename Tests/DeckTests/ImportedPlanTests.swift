import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

/// What is said of a customer of whom the portal's files tell only a part.
@Suite struct `What files of the portal do not tell` {
    private static var told: Subscription {
        Subscription(
            id: .init("visio"), kind: .newCommerce, orderID: .init(""),
            offerID: .init(Subscription.untoldOffer), offerName: "Visio", friendlyName: "",
            quantity: 5, status: .suspended, publisherName: "", billingCycle: "",
            termDuration: "", creationDate: .day(-65), effectiveStartDate: .day(-65),
            commitmentEndDate: nil, autoRenewEnabled: false,
            scheduledActions: ScheduledActions(text: ""))
    }

    private static func holdings(
        _ subscriptions: Subscription..., unread: [UnreadHolding] = [.untoldPurchases]
    ) -> Holdings {
        var customer = Customer.contoso
        customer.allowsDelegatedAccess = nil
        var holdings = Holdings(customer: customer, subscriptions: subscriptions)
        holdings.unread = unread
        holdings.adminAccess = .notRead
        return holdings
    }

    private static func plan(_ holdings: Holdings) -> CustomerPlan {
        CustomerPlan(
            holdings: holdings,
            steps: Rules.inProduction.offboarding(of: holdings, by: .agent(), at: .today))
    }

    @Test(arguments: Language.allCases)
    func `is given in a plan as the reason, as among the blockers`(language: Language) throws {
        let words = language.words()
        let plan = Self.plan(Self.holdings(Self.told))
        let tickets = plan.steps.compactMap { words.ticket(for: $0, plan) }
        #expect(tickets.count == 2)
        let sold = try #require(tickets.first { $0.contains("Visio") })
        #expect(sold.contains(words.ticketReason(words.causeKindNotInFile)))
        // Nothing is asked about with an empty line.
        #expect(!sold.contains(words.orderIDLabel))
        let purchases = try #require(tickets.first { $0.contains(words.purchasesIfAny) })
        #expect(purchases.contains(words.ticketReason(words.causePurchasesNotInFile)))
        #expect(!purchases.contains(": purchases"))
        let tasks = plan.steps.map { words.task(of: $0, for: plan) }
        #expect(tasks.contains(words.taskTicket(words.purchasesIfAny)))
    }

    @Test(arguments: Language.allCases)
    func `is said of the end of delegated privileges`(language: Language) throws {
        let words = language.words()
        var holdings = Self.holdings(Self.told)
        let step = try #require(
            Self.plan(holdings).steps.first { $0.write == .removeDelegatedAccess })
        func said() -> [String] {
            let plan = Self.plan(holdings)
            return plan.steps.filter { $0.write?.holding == nil && $0.write != nil }
                .flatMap { words.consequences(of: $0, for: plan) }
        }
        #expect(said().count { $0 == words.removalDelegatedAdminPrivilegesUnknown } == 2)
        #expect(!said().contains(words.removalDelegatedAdminPrivilegesEnd))
        #expect(
            words.costs(of: step, for: Self.plan(holdings)) == [words.costDelegatedAccessUnknown])
        holdings.customer.allowsDelegatedAccess = true
        #expect(said().contains(words.removalDelegatedAdminPrivilegesEnd))
        #expect(!said().contains(words.removalDelegatedAdminPrivilegesUnknown))
    }

    @Test(arguments: Language.allCases)
    func `is no zero in a tab, and no "none" in the account`(language: Language) {
        let words = language.words()
        let nothing = Self.holdings(unread: [.untoldPurchases, .untoldSubscriptions])
        var deck = `An imported store`.deck(language, nothing)
        deck.press(.enter)
        for tab in CustomerPage.Tab.ofHoldings {
            #expect(deck.screen.contains("\(words[keyPath: tab.title]) ?"), "\(tab)")
        }
        deck.state.open?.account = CustomerAccount(
            customer: nothing.customer,
            profile: CompanyProfile(
                country: "", city: "", addressLine: "", postalCode: "", contactName: "", email: "",
                phoneNumber: "", culture: ""), customDomains: [], supportContacts: [])
        let facts = deck.state.accountFacts.map { $0.spans.map(\.text).joined() }
        // Domains, address, contact, e-mail, telephone, language and support contacts.
        #expect(facts.count { $0.contains(words.kindNotInFile) } == 7)
        #expect(
            !facts.contains {
                $0.hasSuffix(" " + words.none) && !$0.contains(words.delegatedAccessLabel)
                    && !$0.contains(words.kindNotInFile)
            }, "\(facts)")
        // Where some are told, there may be more.
        deck = `An imported store`.deck(language, Self.holdings(Self.told))
        deck.press(.enter)
        #expect(
            deck.screen.contains("\(words[keyPath: CustomerPage.Tab.subscriptions.title]) 1+"))
    }

    @Test(arguments: Language.allCases)
    func `is called by what it stands for, without an ID`(language: Language) throws {
        let words = language.words()
        let holdings = Self.holdings(unread: [.untoldPurchases, .untoldSubscriptions])
        #expect(Holding.unread(UnreadHolding.untoldPurchases.id).ownID == nil)
        #expect(Holding.unread(UnreadHolding.ID("a.csv:3")).ownID == "a.csv:3")
        var deck = `An imported store`.deck(language, holdings)
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter)
        for said in [words.subscriptionsIfAny, words.purchasesIfAny] {
            #expect(deck.screen.contains(said), "\(said)")
        }
        let lines = deck.screen.split(separator: "\n").map { $0.drop { " ›".contains($0) } }
        #expect(!lines.contains { $0.hasPrefix("purchases") || $0.hasPrefix("subscriptions") })
    }

    @Test(arguments: Language.allCases)
    func `is not said to be read yet`(language: Language) {
        let words = language.words()
        var row = CustomerRow(
            id: Customer.contoso.id, companyName: "Contoso", domain: "", country: "",
            activeSubscriptions: 0, suspendedSubscriptions: 0, openPurchases: 0, blockers: 2,
            isRead: false)
        #expect(words.unreadMark(of: row).contains(words.notReadYetMark))
        row.isOfFiles = true
        #expect(words.unreadMark(of: row) == words.statusUnknown)
        #expect(row.knownActive == nil && row.knownPurchases == nil)
        row.isRead = true
        #expect(row.knownActive == 0 && row.knownPurchases == nil)
    }

    @Test(arguments: Language.allCases)
    func `of the relationship leads to the account, and is never being read`(language: Language) {
        let words = language.words()
        var holdings = Self.holdings()
        holdings.customer.relationship = .untold
        var deck = `An imported store`.deck(language, holdings)
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter)
        #expect(deck.screen.contains(words.relationshipLabel))
        deck.press(.end)
        deck.press(.enter)
        #expect(!deck.screen.contains("relationshipToPartner"))
        #expect(!deck.screen.contains(words.reading))
        guard case .customer(let page) = deck.state.pages.last else {
            Issue.record("no page of the customer")
            return
        }
        #expect(page.tab == .account)
    }

    @Test func `of the relationship is the file's silence, not Partner Center's`() {
        var holdings = Self.holdings()
        holdings.customer.relationship = .untold
        let rules = Rules.inProduction
        func causes() -> [Blocker.Cause] {
            rules.eligibility(of: holdings, at: .today).blockers.map(\.cause)
        }
        #expect(causes().contains(.relationshipNotInFile))
        holdings.unread = []
        #expect(causes() == [.relationshipUntold])
    }
}
