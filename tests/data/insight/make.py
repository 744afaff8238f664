#!/usr/bin/env python3
"""Writes golden.json: network measures of a few small graphs as NetworkX and igraph compute them.

Debian's python3-networkx 2.8.8 and python3-igraph 0.10.2 made the file that is kept here; run again only to add to it.
Weights are multiples of a quarter, which single precision holds exactly. Recursive dispersion is in neither library: it is
computed here from equation 3.1 of Backstrom and Kleinberg (2014), the plain way.
"""
import json
import pathlib
import random
from itertools import combinations

import igraph
import networkx as nx


def weighted(graph, seed):
    draw = random.Random(seed)
    for first, second in sorted(graph.edges):
        graph[first][second]["weight"] = draw.randint(1, 16) / 4
    return graph


def graphs():
    yield "karate", nx.Graph(nx.karate_club_graph().edges)
    yield "karate_weighted", nx.karate_club_graph()
    sparse = nx.gnm_random_graph(40, 70, seed=3)
    sparse.add_nodes_from(range(40, 46))
    sparse.add_edges_from([(40, 41), (41, 42), (40, 42), (42, 43)])
    yield "sparse_weighted", weighted(sparse, 5)
    yield "clustered", nx.powerlaw_cluster_graph(80, 3, 0.5, seed=7)
    yield "clustered_weighted", weighted(nx.powerlaw_cluster_graph(60, 4, 0.6, seed=11), 13)


def weights(graph):
    return {edge: graph.edges[edge].get("weight", 1) for edge in sorted(tuple(sorted(edge)) for edge in graph.edges)}


def is_spread(ego, u, v, s, t):
    return not ego.has_edge(s, t) and not (set(ego[s]) & set(ego[t])) - {u, v}


def recursive_dispersion(graph, u):
    ego = graph.subgraph([u, *graph[u]])
    values = dict.fromkeys(graph[u], 1.0)
    for _ in range(3):
        following = {}
        for v in graph[u]:
            mutual = sorted(set(graph[u]) & set(graph[v]))
            spread = sum(values[s] * values[t] for s, t in combinations(mutual, 2) if is_spread(ego, u, v, s, t))
            following[v] = (sum(values[w] ** 2 for w in mutual) + 2 * spread) / len(mutual) if mutual else 0.0
        values = following
    return values


def finite(value):
    return None if value != value or value == float("inf") else value


def by_node(graph, values):
    return [finite(values[node]) for node in sorted(graph)]


def overlap(graph, first, second):
    ends = {first, second}
    seen = {node: [graph[end][node].get("weight", 1) if node in graph[end] else 0 for end in (first, second)]
            for node in set(graph[first]) | set(graph[second]) if node not in ends}
    union = sum(max(pair) for pair in seen.values())
    return sum(min(pair) for pair in seen.values()) / union if union else 0.0


def measure(name, graph):
    edges = weights(graph)
    plain = nx.Graph(list(edges))
    plain.add_nodes_from(graph)
    # The formula with weights is Burt's; NetworkX takes Borgatti's shortcut, which is equal, only without them.
    strong = nx.Graph()
    strong.add_nodes_from(graph)
    strong.add_weighted_edges_from((*edge, weight) for edge, weight in edges.items())
    twin = igraph.Graph(n=len(graph), edges=list(edges))
    draw = random.Random(17)
    categories = {node: draw.randint(0, 2) for node in sorted(graph)}
    numbers = {node: draw.randint(0, 9) for node in sorted(graph)}
    nx.set_node_attributes(plain, categories, "category")
    nx.set_node_attributes(plain, numbers, "number")
    communities = [{node for node in graph if categories[node] == category} for category in range(3)]
    dispersion = nx.dispersion(plain, normalized=False)
    normalised = nx.dispersion(plain, normalized=True)
    recursive = {node: recursive_dispersion(plain, node) for node in plain}
    rows = [(u, v) for u in sorted(plain) for v in sorted(plain[u])]
    return {
        "name": name,
        "nodes": len(graph),
        "edges": [[*edge, weight] for edge, weight in edges.items()],
        "categories": by_node(graph, categories),
        "numbers": by_node(graph, numbers),
        "constraint": by_node(graph, nx.constraint(strong, weight="weight")),
        "effective_size": by_node(graph, nx.effective_size(strong, weight="weight")),
        "constraint_igraph": [finite(value) for value in twin.constraint(weights=list(edges.values()))],
        "local_bridges": sorted([*sorted(edge[:2]), finite(edge[2])] for edge in nx.local_bridges(plain)),
        "overlap": [overlap(strong, *edge) for edge in edges],
        "dispersion": [dispersion[u][v] for u, v in rows],
        "normalised_dispersion": [normalised[u][v] for u, v in rows],
        "recursive_dispersion": [recursive[u][v] for u, v in rows],
        "betweenness": twin.betweenness(),
        "normalised_betweenness": by_node(graph, nx.betweenness_centrality(plain)),
        "closeness": by_node(graph, nx.closeness_centrality(plain, wf_improved=True)),
        "reach_two_steps": [size - 1 for size in twin.neighborhood_size(order=2)],
        "reach_three_steps": [size - 1 for size in twin.neighborhood_size(order=3)],
        "modularity": nx.algorithms.community.modularity(strong, communities, weight="weight"),
        "category_assortativity": nx.attribute_assortativity_coefficient(plain, "category"),
        "number_assortativity": nx.numeric_assortativity_coefficient(plain, "number"),
        "degree_assortativity": nx.degree_assortativity_coefficient(plain),
    }


golden = [measure(name, graph) for name, graph in graphs()]
lines = ",\n".join(" {\n" + ",\n".join(f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in one.items()) + "\n }" for one in golden)
pathlib.Path(__file__).with_name("golden.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
