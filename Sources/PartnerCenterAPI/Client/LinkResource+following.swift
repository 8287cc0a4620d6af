import Foundation

extension LinkResource {
    /// Where it leads, from `/v1` on. Links come with and without the version, and older ones
    /// with a host, which is not gone to: the token is for ours (reference, 2.3).
    var target: String {
        var path = uri
        if let scheme = path.range(of: "://") {
            let rest = path[scheme.upperBound...]
            path = String(rest[(rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex)...])
        }
        path = "/" + path.drop { $0 == "/" }
        return path.lowercased().hasPrefix("/v1/") ? path : "/v1" + path
    }

    /// The headers to follow it with; what speaks for us, or of the body, is ours to say.
    var sentHeaders: WireHeaders {
        let ours = ["authorization", "host", "accept", "cookie"]
        return WireHeaders(
            headers.filter { header in
                let name = header.name.lowercased()
                return !ours.contains(name) && !name.hasPrefix("content-")
                    && !name.hasPrefix("transfer-")
                    && header.value.allSatisfy { !$0.isNewline && $0 != "\0" }
            })
    }
}

extension CollectionResource {
    /// Where a list goes on: as its link says, or else, where only a token came, by the form the
    /// SDK builds: `seekOperation=Next`, without size and filter (reference, 3.1).
    func continuation(of target: String) throws(JSONError) -> LinkResource? {
        if let next = try next() { return next }
        guard let continuationToken else { return nil }
        let path = target.prefix { $0 != "?" }
        return LinkResource(
            uri: "\(path)?seekOperation=Next",
            headers: [("MS-ContinuationToken", continuationToken)])
    }
}
