import Domain

extension State {
    /// The offer under the cursor of the catalogue.
    var selectedOffer: Offer? {
        guard case .offers(let page) = pages.last, let offers = page.offers,
            offers.indices.contains(page.cursor.index)
        else { return nil }
        return offers[page.cursor.index]
    }

    /// The customer whose acceptance could be played.
    var selectedFormerCustomer: Customer? {
        guard case .request(let page) = pages.last,
            page.formerCustomers.indices.contains(page.cursor.index)
        else { return nil }
        return page.formerCustomers[page.cursor.index]
    }

    /// The act under the cursor of the activity log.
    var selectedRecord: ActivityRecord? {
        guard case .activity(let page) = pages.last, let records = page.records,
            records.indices.contains(page.cursor.index)
        else { return nil }
        return records[page.cursor.index]
    }
}
