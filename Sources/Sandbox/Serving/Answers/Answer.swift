import PartnerCenterAPI

/// A resource that only the service speaks of.
struct Answer: Resource {
    var json: JSONObject

    init(_ json: JSONObject) { self.json = json }
}
