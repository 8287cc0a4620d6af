import Domain

extension State {
    /// The offer under the cursor of the catalogue.
    var selectedOffer: Offer? {
        guard case .offers(let page) = pages.last else { return nil }
        return listedOffers(page).element(at: page.cursor.index)
    }

    /// The customer whose acceptance could be played.
    var selectedFormerCustomer: Customer? {
        guard case .request(let page) = pages.last else { return nil }
        return listedFormerCustomers(page).element(at: page.cursor.index)
    }

    /// The act under the cursor of the activity log.
    var selectedRecord: ActivityRecord? {
        guard case .activity(let page) = pages.last else { return nil }
        return listedRecords(page).element(at: page.cursor.index)
    }
}
