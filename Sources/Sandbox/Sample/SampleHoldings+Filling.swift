import Domain

extension SampleHoldings {
    /// Adds holdings that give the customer such an outlook.
    mutating func fill(as outlook: Outlook) {
        switch outlook {
        case .ready:
            let wanted = chance.chance(40) ? 0 : 1 + chance.below(6)
            while count < wanted { addPast() }
        case .clearable:
            let wanted = size()
            while count < wanted { addSomething() }
            if count == 0 { addNewCommerce(Catalogue.newCommerce[0], .active, inWindow: true) }
        case .stuck:
            let wanted = size()
            addObstacle()
            while count < wanted { if chance.chance(12) { addObstacle() } else { addSomething() } }
        }
    }

    private mutating func size() -> Int {
        chance.chance(8) ? 18 + chance.below(7) : 3 + chance.below(13)
    }

    /// Something that holds nothing any more.
    private mutating func addPast() {
        switch chance.below(5) {
        case 0: addLegacyLicence(chance.pick(Catalogue.legacyLicences), .suspended)
        case 1: addNewCommerce(chance.pick(Catalogue.newCommerce), .deleted, inWindow: false)
        case 2: addNewCommerce(chance.pick(Catalogue.newCommerce), .expired, inWindow: false)
        case 3: addReservation(chance.chance(50) ? .cancelled : .expired)
        default: addSoftwarePurchase(.cancelled, inWindow: false)
        }
    }

    /// Something that can be cleared, or has been.
    private mutating func addSomething() {
        switch chance.below(100) {
        case ..<22: addLegacyFamily()
        case ..<48: addSomeNewCommerce()
        case ..<58: addSomeAzurePlan()
        case ..<62: addAzure(Catalogue.legacyAzure, status())
        case ..<68: addSomeTerm(of: Catalogue.software)
        case ..<76: addSomeTerm(of: Catalogue.marketplace)
        case ..<87:
            addReservation(
                chance.pick(weighted: [
                    (55, .completed), (22, .cancelled), (16, .expired), (5, .pending),
                    (2, .unrecognized("processing")),
                ]))
        case ..<96:
            let open = chance.chance(65)
            addSoftwarePurchase(
                open ? (chance.chance(8) ? .pending : .completed) : .cancelled, inWindow: open)
        case ..<98: addSavingsPlan(chance.chance(50) ? .expired : .deleted)
        default: addLegacyLicence(chance.pick(Catalogue.legacyLicences), .active, isTrial: true)
        }
    }

    /// Something the partner can neither suspend nor cancel.
    private mutating func addObstacle() {
        switch chance.below(7) {
        case 0: addNewCommerce(chance.pick(Catalogue.newCommerce), .pending, inWindow: true)
        case 1:
            addNewCommerce(
                chance.pick(Catalogue.newCommerce), .unrecognized("underReview"), inWindow: false)
        case 2: addTerm(chance.pick(Catalogue.software), .active, inWindow: false)
        case 3: addTerm(chance.pick(Catalogue.marketplace), .active, inWindow: false)
        case 4: addSavingsPlan(.active)
        default: addSoftwarePurchase(.completed, inWindow: false)
        }
    }

    private mutating func status() -> Subscription.Status {
        chance.pick(weighted: [
            (64, .active), (18, .suspended), (6, .expired), (4, .disabled), (6, .deleted),
            (2, .none),
        ])
    }

    /// An add-on never outlives its base.
    private mutating func addLegacyFamily() {
        let status = status()
        let base = addLegacyLicence(chance.pick(Catalogue.legacyLicences), status)
        for _ in 0..<chance.pick(weighted: [(55, 0), (30, 1), (15, 2)]) {
            let own: Subscription.Status =
                switch status {
                case .active: chance.pick(weighted: [(80, .active), (20, .suspended)])
                default: status
                }
            addAddOn(chance.pick(Catalogue.legacyAddOns), own, to: base)
        }
    }

    private mutating func addSomeNewCommerce() {
        addNewCommerce(
            chance.pick(Catalogue.newCommerce), status(), inWindow: chance.chance(35))
    }

    private mutating func addSomeAzurePlan() {
        guard !holdings.subscriptions.contains(where: { $0.kind == .azurePlan }) else {
            return addSomeNewCommerce()
        }
        let status: Subscription.Status = chance.pick(weighted: [
            (80, .active), (12, .suspended), (8, .deleted),
        ])
        let plan = addAzure(Catalogue.azurePlan, status)
        for _ in 0..<chance.below(5) {
            let live: AzureSubscriptionStatus = chance.pick(weighted: [
                (75, .active), (22, .cancelled), (3, .unrecognized("warned")),
            ])
            addAzureSubscription(status == .active ? live : .cancelled, under: plan)
        }
    }

    /// In its window if it is active, so that it can be cancelled.
    private mutating func addSomeTerm(of offers: [Offer]) {
        let status: Subscription.Status = chance.pick(weighted: [
            (55, .active), (20, .expired), (5, .disabled), (20, .deleted),
        ])
        addTerm(chance.pick(offers), status, inWindow: status == .active)
    }
}
